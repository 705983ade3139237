#include "load/http.hpp"

#include <iterator>
#include <stdexcept>

namespace quizroom::load {
namespace {

constexpr std::chrono::seconds answer_within{30};

std::string text_of(const HttpRequest& request) {
    auto text = (request.body.empty() ? "GET " : "POST ") + request.path + " HTTP/1.1\r\nHost: quizroom\r\nConnection: close\r\n";
    if (!request.key.empty()) text += "Authorization: Bearer " + request.key + "\r\n";
    if (!request.body.empty()) text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(request.body.size()) + "\r\n";
    return text + "\r\n" + request.body;
}

}  // namespace

HttpAnswer ask(Endpoint server, const HttpRequest& request) {
    asio::ip::tcp::iostream line;
    line.expires_after(answer_within);
    line.connect(server);
    line << text_of(request) << std::flush;
    const std::string answer{std::istreambuf_iterator<char>{line}, {}};
    const auto body = answer.find("\r\n\r\n");
    if (!answer.starts_with("HTTP/1.1 ") || body == std::string::npos) throw std::runtime_error{"no answer to " + request.path};
    return {std::stoi(answer.substr(9, 3)), answer.substr(body + 4)};
}

HttpAnswer open_room(Endpoint server, const std::string& host_key, const std::string& request_id) {
    const auto packs = Json::parse(ask(server, {"/api/packs", host_key, {}}).body);
    const Json wish{{"requestId", request_id}, {"pack", packs.at("packs").at(0).at("id")}, {"board", "speed"}, {"mayChangeAnswer", true}};
    return ask(server, {"/api/rooms", host_key, wish.dump()});
}

}  // namespace quizroom::load
