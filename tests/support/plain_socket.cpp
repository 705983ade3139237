#include "support/plain_socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace quizroom::tests {
namespace {

sockaddr_in address_of(const std::string& address, std::uint16_t port) {
    sockaddr_in socket_address{};
    socket_address.sin_family = AF_INET;
    socket_address.sin_port = htons(port);
    inet_pton(AF_INET, address.c_str(), &socket_address.sin_addr);
    return socket_address;
}

void check(int result, const char* what) {
    if (result != 0) throw std::runtime_error{std::string{what} + ": " + std::strerror(errno)};
}

}  // namespace

PlainSocket::PlainSocket(std::uint16_t port) : PlainSocket(port, From{}) {}

PlainSocket::PlainSocket(std::uint16_t port, const From& from) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{60, 0};
    check(::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience), "SO_RCVTIMEO");
    if (from.receive_buffer_bytes > 0) {
        check(::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &from.receive_buffer_bytes, sizeof from.receive_buffer_bytes), "SO_RCVBUF");
    }
    const auto own = address_of(from.address, 0);
    check(::bind(descriptor_, reinterpret_cast<const sockaddr*>(&own), sizeof own), "bind");
    const auto server = address_of("127.0.0.1", port);
    check(::connect(descriptor_, reinterpret_cast<const sockaddr*>(&server), sizeof server), "connect");
}

PlainSocket::PlainSocket(PlainSocket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)), unread_(std::move(other.unread_)) {}

PlainSocket::~PlainSocket() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void PlainSocket::sends(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0) throw std::runtime_error{std::string{"send: "} + std::strerror(errno)};
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string PlainSocket::reads(std::size_t size) {
    while (unread_.size() < size) {
        if (!reads_more()) throw std::runtime_error{"the line ended in the middle"};
    }
    auto bytes = unread_.substr(0, size);
    unread_.erase(0, size);
    return bytes;
}

std::string PlainSocket::reads_until(std::string_view end) {
    while (unread_.find(end) == std::string::npos) {
        if (!reads_more()) throw std::runtime_error{"the line ended in the middle"};
    }
    return reads(unread_.find(end) + end.size());
}

std::string PlainSocket::reads_to_the_end() {
    while (reads_more()) {
    }
    return std::exchange(unread_, {});
}

void PlainSocket::vanishes() {
    const linger at_once{1, 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(descriptor_, -1));
}

bool PlainSocket::reads_more() {
    std::array<char, 16 * 1024> buffer{};
    const auto size = ::recv(descriptor_, buffer.data(), buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) throw std::runtime_error{"nothing came for a minute"};
    if (size <= 0) return false;
    unread_.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
}

}  // namespace quizroom::tests
