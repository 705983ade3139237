#include "load/pairs/line.hpp"

#include <arpa/inet.h>
#include <linux/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <span>
#include <stdexcept>
#include <utility>

#include "load/floor/bare_frames.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr std::string_view upgrade =
    "GET /socket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: cXVpenJvb20tcGFpcnMtMQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: quizroom.v1\r\n\r\n";
constexpr std::string_view without_pacing = "cubic";
constexpr std::size_t rest_max = 131'072;
constexpr int tries_max = 100'000;

sockaddr_in loopback(std::uint32_t last, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl((127U << 24U) + last);
    return address;
}

std::runtime_error trouble(const std::string& what) { return std::runtime_error{what + ": " + std::strerror(errno)}; }

int begin_to_connect(Route route) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) throw trouble("no socket");
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_CONGESTION, without_pacing.data(), without_pacing.size());
    ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const auto source = loopback(route.source, 0);
    const auto server = loopback(1, route.port);
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&source), sizeof source) != 0) throw trouble("no address to connect from");
    const int failed = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&server), sizeof server);
    if (failed != 0 && errno != EINPROGRESS) throw trouble("cannot connect");
    return descriptor;
}

}  // namespace

Line::Line(Route route) : descriptor_(begin_to_connect(route)) {}

Line::~Line() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Line::Line(Line&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), state_(other.state_), pings_(other.pings_), rest_(std::move(other.rest_)) {}

void Line::on_connected() {
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(descriptor_, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) throw std::runtime_error{std::string{"cannot connect: "} + std::strerror(error)};
    state_ = State::upgrading;
    send_bytes(upgrade);
}

void Line::on_readable(const Hear& hear) {
    static std::array<char, 2 * rest_max> buffer;
    std::memcpy(buffer.data(), rest_.data(), rest_.size());
    const auto size = ::recv(descriptor_, buffer.data() + rest_.size(), rest_max, 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) throw std::runtime_error{"the server has hung up"};
    std::span<char> bytes{buffer.data(), rest_.size() + static_cast<std::size_t>(size)};
    if (state_ == State::upgrading) bytes = bytes.subspan(take_upgrade({bytes.data(), bytes.size()}));
    while (const auto frame = state_ == State::open ? floor::first_frame(bytes) : std::nullopt) {
        if (frame->opcode == floor::opcode_close) throw std::runtime_error{"the server has said goodbye"};
        if (frame->opcode == floor::opcode_ping) {
            ++pings_;
            send_bytes(floor::masked(floor::opcode_pong, frame->payload));
        }
        if (frame->opcode == floor::opcode_text) hear(frame->payload);
        bytes = bytes.subspan(frame->bytes);
    }
    if (bytes.size() > rest_max) throw std::runtime_error{"a frame that does not end"};
    rest_.assign(bytes.data(), bytes.size());
}

std::size_t Line::take_upgrade(std::string_view bytes) {
    const auto end = bytes.find("\r\n\r\n");
    if (end == bytes.npos) return 0;
    if (!bytes.starts_with("HTTP/1.1 101")) throw std::runtime_error{"no upgrade: " + std::string{bytes.substr(0, bytes.find('\r'))}};
    state_ = State::open;
    return end + 4;
}

void Line::send(std::string_view text) { send_bytes(floor::masked(floor::opcode_text, text)); }

void Line::send_bytes(std::string_view bytes) {
    for (int tried = 0; tried < tries_max; ++tried) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent == static_cast<ssize_t>(bytes.size())) return;
        if (sent >= 0 || errno != EAGAIN) break;
    }
    throw trouble("the server takes nothing more");
}

std::uint32_t Line::segments_heard() const {
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(descriptor_, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) throw trouble("no word on a connection");
    return info.tcpi_data_segs_in;
}

}  // namespace quizroom::load::pairs
