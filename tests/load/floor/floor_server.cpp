#include "load/floor/floor_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

#include "load/floor/bare_frames.hpp"

namespace quizroom::load::floor {
namespace {

constexpr int backlog_max = 4096;
constexpr std::size_t events_max = 1024;
constexpr std::string_view before_id = R"("id":)";
constexpr std::string_view without_pacing = "cubic";

int listen_on(std::uint16_t port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    ::setsockopt(listener, IPPROTO_TCP, TCP_CONGESTION, without_pacing.data(), without_pacing.size());
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool listens = ::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(listener, backlog_max) == 0;
    if (!listens) throw std::runtime_error{"cannot listen on port " + std::to_string(port) + ": choose another one"};
    return listener;
}

/// The digits behind the first `"id":`.
std::string_view id_in(std::string_view text) {
    const auto begin = text.find(before_id);
    if (begin == text.npos) return {};
    const auto id = text.substr(begin + before_id.size());
    return id.substr(0, id.find_first_not_of("0123456789"));
}

}  // namespace

FloorServer::FloorServer(std::uint16_t port, const Documents& documents)
    : listener_(listen_on(port)),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      arrival_(framed(documents.welcome) + framed(documents.lobby) + framed(documents.seat)),
      question_(framed(documents.question)),
      closed_(framed(documents.closed)),
      answered_(framed(documents.answered)),
      moved_(framed(documents.moved)),
      states_(2 * connections_max, State::none) {
    guests_.reserve(connections_max);
    watch(listener_);
}

FloorServer::~FloorServer() {
    ::close(epoll_);
    ::close(listener_);
}

std::uint16_t FloorServer::port() const {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

void FloorServer::run() {
    std::array<epoll_event, events_max> events{};
    for (;;) {
        const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), -1);
        for (int at = 0; at < count; ++at) {
            const int descriptor = events[static_cast<std::size_t>(at)].data.fd;
            if (descriptor == listener_) {
                accept_one();
            } else {
                hear(descriptor);
            }
        }
    }
}

void FloorServer::watch(int descriptor) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event);
}

void FloorServer::accept_one() {
    const int guest = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (guest < 0) return;
    if (static_cast<std::size_t>(guest) >= states_.size()) throw std::runtime_error{"more connections than a floor server takes"};
    const int on = 1;
    ::setsockopt(guest, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    states_[static_cast<std::size_t>(guest)] = State::upgrading;
    watch(guest);
}

/// What arrives is taken to arrive whole: our clients send little, and wait for the answer.
void FloorServer::hear(int descriptor) {
    const auto size = ::recv(descriptor, buffer_.data(), buffer_.size(), 0);
    if (size < 0 && errno == EAGAIN) return;
    if (size <= 0) return drop(descriptor);
    std::span<char> bytes{buffer_.data(), static_cast<std::size_t>(size)};
    auto& state = states_[static_cast<std::size_t>(descriptor)];
    if (state == State::upgrading) {
        send_whole(descriptor, upgrade_answer({bytes.data(), bytes.size()}));
        state = State::open;
        guests_.push_back(descriptor);
        return;
    }
    while (!bytes.empty()) {
        const auto frame = first_frame(bytes);
        if (!frame || frame->opcode == opcode_close) return drop(descriptor);
        if (frame->opcode == opcode_text) answer(descriptor, frame->payload);
        bytes = bytes.subspan(frame->bytes);
    }
}

void FloorServer::answer(int descriptor, std::string_view message) {
    constexpr std::string_view is_answer = R"({"type":"answer")";
    constexpr std::string_view is_ask = R"({"type":"ask")";
    constexpr std::string_view is_hello = R"({"type":"hello")";
    if (message.starts_with(is_answer)) return acknowledge(descriptor, message, answered_);
    if (message.starts_with(is_hello)) return send_whole(descriptor, arrival_);
    // All else is a host's move.
    tell_everybody(message.starts_with(is_ask) ? question_ : closed_);
    acknowledge(descriptor, message, moved_);
}

/// The host included.
void FloorServer::tell_everybody(std::string_view frame) {
    for (const int guest : guests_) send_whole(guest, frame);
}

/// Ids are as long as the one in the frame, which the next one replaces.
void FloorServer::acknowledge(int descriptor, std::string_view message, std::string& frame) {
    const auto id = id_in(message);
    const auto old = id_in(frame);
    if (id.size() != old.size()) throw std::runtime_error{"an id of another length than in the documents"};
    std::copy(id.begin(), id.end(), frame.begin() + (old.data() - frame.data()));
    send_whole(descriptor, frame);
}

void FloorServer::send_whole(int descriptor, std::string_view bytes) {
    const auto sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    const bool is_full = sent < 0 && errno == EAGAIN;
    if (is_full || (sent >= 0 && static_cast<std::size_t>(sent) != bytes.size())) throw std::runtime_error{"a reader is too slow for a floor server"};
}

void FloorServer::drop(int descriptor) {
    states_[static_cast<std::size_t>(descriptor)] = State::none;
    std::erase(guests_, descriptor);
    ::close(descriptor);
}

}  // namespace quizroom::load::floor
