#include "net/running_server.hpp"

#include <stdexcept>

#include "support/questions.hpp"

namespace quizroom::tests {
namespace {

packs::Library lesson() {
    packs::Library library;
    packs::Pack pack;
    auto first = which_model();
    first.body.prompt.push_back({quiz::Tag::picture, "words", picture_name, {}, 4, 3});
    pack.id = "lesson";
    pack.title = "A lesson";
    pack.chapters.push_back({"1 Basics", {std::move(first), pipeline()}, 3});
    pack.pictures.push_back({picture_name, "image/png", std::make_shared<const std::string>("the bytes of a picture")});
    pack.chapters.push_back({"2 Empty", {}, 2});
    library.packs.push_back(std::move(pack));
    return library;
}

}  // namespace

RunningServer::RunningServer(const With& with) : with_(with), host_key_(rooms::random_key()) {
    folder_.write("secret.txt", "not for the web");
    folder_.write("web/index.html", "<!doctype html><title>student</title>");
    folder_.write("web/host.html", "<!doctype html><title>host</title>");
    folder_.write("web/screen.html", "<!doctype html><title>screen</title>");
    folder_.write("web/assets/student-1234.js", "plain script");
    folder_.write("web/assets/student-1234.js.br", "brotli script");
    folder_.write("web/assets/student-1234.js.gz", "gzip script");
    folder_.write("data/.keep", "");
    starts(lesson());
}

void RunningServer::starts(packs::Library library) {
    net::Server::Options options;
    options.public_url = with_.public_url;
    if (!with_.trusted_proxy.empty()) options.trusted_proxies.push_back(with_.trusted_proxy);
    options.data = folder_.path("data");
    options.web = folder_.path("web");
    options.library = std::move(library);
    options.host_key = host_key_;
    options.patience = with_.patience;
    options.cores = with_.cores;
    key_ = rooms::hexadecimal(options.host_key);
    server_ = std::make_unique<net::Server>(std::move(options));
    thread_ = std::thread{[this] { server_->run(); }};
}

RunningServer::~RunningServer() { stops(); }

void RunningServer::stops() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
}

void RunningServer::starts_anew_without_pictures() {
    stops();
    server_.reset();
    auto library = lesson();
    library.packs.front().pictures.clear();
    starts(std::move(library));
}

std::string RunningServer::answers(const std::string& request_line, const std::string& header_lines, const std::string& body) {
    PlainSocket socket{port()};
    const std::string length = body.empty() ? "" : "Content-Length: " + std::to_string(body.size()) + "\r\n";
    socket.sends(request_line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header_lines + length + "\r\n" + body);
    return socket.reads_to_the_end();
}

OpenedRoom RunningServer::opens_room(const std::string& request_id) {
    const auto answer = answers("POST /api/rooms", bearer(), R"({"requestId":")" + request_id + R"(","pack":"lesson"})");
    if (!answer.starts_with("HTTP/1.1 201 ")) throw std::runtime_error{"no room: " + answer};
    return {member("room", answer), member("pin", answer), member("hostSecret", answer), member("screenSecret", answer)};
}

double RunningServer::figure(const std::string& name) {
    const auto text = answers("GET /metrics");
    const auto place = text.find("\n" + name + " ");
    if (place == std::string::npos) throw std::runtime_error{"no figure " + name};
    return std::stod(text.substr(place + name.size() + 2));
}

void RunningServer::comes_to(const std::string& name, int value) {
    constexpr int asked_max = 20'000;
    for (int asked = 0; asked < asked_max; ++asked) {
        if (figure(name) == value) return;
    }
    throw std::runtime_error{name + " never came to " + std::to_string(value)};
}

std::string token_of(int number) {
    std::string digits = std::to_string(number);
    return std::string(64 - digits.size(), '0') + digits;
}

std::string student_hello(const std::string& pin, int number, const std::string& nickname) {
    return R"({"type":"hello","role":"student","pin":")" + pin + R"(","token":")" + token_of(number) + R"(","nickname":")" + nickname + R"("})";
}

std::string host_hello(const OpenedRoom& room) {
    return R"({"type":"hello","role":"host","room":")" + room.id + R"(","secret":")" + room.host_secret + R"("})";
}

std::string screen_hello(const OpenedRoom& room) {
    return R"({"type":"hello","role":"screen","room":")" + room.id + R"(","secret":")" + room.screen_secret + R"("})";
}

}  // namespace quizroom::tests
