#include "load/crowd/server_view.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <sstream>

namespace quizroom::load {
namespace {

struct Answer {
    int status = 0;
    std::string body;
};

/// One request, one connection, waited for.
class Exchange {
public:
    explicit Exchange(const Address& address) : socket_(socket(address.socket.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        constexpr timeval patience{60, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (socket_ < 0 || connect(socket_, reinterpret_cast<const sockaddr*>(&address.socket), address.size) != 0)
            throw NoAnswer{"nobody answers at " + address.host + "; start the server, or write another --url"};
    }
    ~Exchange() { close(socket_); }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    Answer ask(const std::string& request) const {
        if (send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            throw NoAnswer{"the server takes no request"};
        std::string answer;
        std::array<char, 64 * 1024> part{};
        for (ssize_t size = 0; (size = recv(socket_, part.data(), part.size(), 0)) > 0;) answer.append(part.data(), static_cast<std::size_t>(size));
        const auto body = answer.find("\r\n\r\n");
        if (!answer.starts_with("HTTP/1.1 ") || body == std::string::npos) throw NoAnswer{"the server gives no answer over HTTP"};
        return {std::stoi(answer.substr(9, 3)), answer.substr(body + 4)};
    }

private:
    int socket_;
};

}  // namespace

/// In the server's own words; whoever shows the wrong key is told where the right one is.
static std::runtime_error refused(const std::string& what, const Answer& answer) {
    constexpr int not_allowed = 401;
    const auto told = Json::parse(answer.body, nullptr, false);
    const auto message = told.is_object() ? told.value("message", answer.body) : answer.body;
    return std::runtime_error{what + ": " + message +
                              (answer.status == not_allowed ? " Name host.key of the server's data folder with --host-key-file." : "")};
}

ServerView::ServerView(const Address& address, std::string host_key) : address_(address), host_key_(std::move(host_key)) {}

static Answer get(const Address& address, const std::string& path, const std::string& key) {
    return Exchange{address}.ask("GET " + path + " HTTP/1.1\r\nHost: " + address.host + "\r\nConnection: close\r\nAuthorization: Bearer " + key +
                                 "\r\n\r\n");
}

std::string ServerView::first_pack() const {
    const auto answer = get(address_, "/api/packs", host_key_);
    if (answer.status != 200) throw refused("the server does not tell its packs", answer);
    const auto list = Json::parse(answer.body);
    for (const auto& pack : list.at("packs"))
        if (pack.at("readyCount") > 0) return pack.at("id");
    throw std::runtime_error{"the server has no pack with a question that is ready"};
}

Json ServerView::open_room(const Hosting& host, const std::string& request_id) const {
    const Json wish{{"requestId", request_id},
                    {"pack", host.pack.empty() ? first_pack() : host.pack},
                    {"board", host.board},
                    {"mayChangeAnswer", host.may_change_answer == "yes"}};
    const auto body = wish.dump();
    const auto answer =
        Exchange{address_}.ask("POST /api/rooms HTTP/1.1\r\nHost: " + address_.host + "\r\nConnection: close\r\nAuthorization: Bearer " + host_key_ +
                               "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    if (answer.status != 201) throw refused("no room was opened", answer);
    return Json::parse(answer.body);
}

std::string ServerView::results(const std::string& room) const {
    auto answer = get(address_, "/api/rooms/" + room + "/results.json", host_key_);
    if (answer.status != 200) throw refused("the server does not tell the results of " + room, answer);
    return std::move(answer.body);
}

ServerView::Figures ServerView::figures() const {
    Figures figures;
    const auto answer = get(address_, "/metrics", host_key_);
    if (answer.status != 200) return figures;
    std::istringstream lines{answer.body};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("process_cpu_seconds_total ")) figures.cpu_seconds = std::stod(line.substr(line.find(' ')));
        if (line.starts_with("process_resident_memory_bytes ")) figures.memory_bytes = std::stod(line.substr(line.find(' ')));
    }
    return figures;
}

}  // namespace quizroom::load
