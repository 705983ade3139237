#include "load/wire/line.hpp"

#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

namespace quizroom::load {
namespace {

constexpr std::string_view end_of_head = "\r\n\r\n";
constexpr std::size_t head_bytes_max = 16 * 1024;

void set(int socket, int level, int option, int value) { setsockopt(socket, level, option, &value, sizeof value); }

}  // namespace

/// What the server makes of the key is not looked at: this tool asks whether it plays, not whether it is a server.
std::string upgrade_request(const std::string& host) {
    return "GET /socket HTTP/1.1\r\nHost: " + host +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: quizroom.v1\r\n\r\n";
}

void Line::open(const sockaddr_in& source, int receive_bytes) {
    cut();
    const auto& server = network_.server;
    socket_ = socket(server.socket.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket_ < 0) throw std::runtime_error{"no more sockets: raise the limit of open files (ulimit -n)"};
    ++life_;
    state_ = State::connecting;
    is_reading_ = true;
    read_max_ = Poll::read_bytes;
    close_code_ = 0;
    set(socket_, IPPROTO_TCP, TCP_NODELAY, 1);
    if (receive_bytes > 0) set(socket_, SOL_SOCKET, SO_RCVBUF, receive_bytes);
    if (server.is_loopback()) {
        set(socket_, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1);
        bind(socket_, reinterpret_cast<const sockaddr*>(&source), sizeof source);
    }
    network_.poll.watch(socket_, EPOLLOUT, *this);
    connect(socket_, reinterpret_cast<const sockaddr*>(&server.socket), server.size);  // what became of it is told by the poll
}

void Line::is_ready(std::uint32_t events) {
    if (state_ == State::connecting) return connected();
    if (events & EPOLLOUT) flush();
    if (socket_ < 0) return;
    if (!is_reading_) {
        // Would be told again at once, and for ever.
        if (events & (EPOLLHUP | EPOLLERR)) end(close_code_);
        return;
    }
    if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) take_in();
}

void Line::connected() {
    int failed = 0;
    socklen_t size = sizeof failed;
    getsockopt(socket_, SOL_SOCKET, SO_ERROR, &failed, &size);
    if (failed != 0) return end(0);
    state_ = State::upgrading;
    watch_for();
    push(upgrade_request(network_.server.host));
}

void Line::take_in() {
    const auto buffer = network_.poll.read_buffer().first(read_max_);
    const auto size = recv(socket_, buffer.data(), buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) return end(close_code_);
    network_.traffic.bytes_heard += static_cast<std::uint64_t>(size);
    ++network_.traffic.reads;
    if (read_max_ != Poll::read_bytes) stop_reading();
    const std::string_view heard{buffer.data(), static_cast<std::size_t>(size)};
    const auto life = life_;
    if (unread_.empty()) {
        const auto used = consume(heard);
        if (life == life_ && socket_ >= 0) unread_.assign(heard.substr(used));
    } else {
        auto bytes = std::move(unread_);
        unread_.clear();
        bytes += heard;
        const auto used = consume(bytes);
        if (life == life_ && socket_ >= 0) unread_.assign(bytes, used);
    }
}

std::size_t Line::consume(std::string_view bytes) {
    const auto life = life_;
    std::size_t used = 0;
    if (state_ == State::upgrading) used = consume_upgrade(bytes);
    while (life == life_ && state_ == State::open) {
        const auto frame = first_frame(bytes.substr(used));
        if (!frame) break;
        used += frame->size;
        if (!consume_frame(*frame)) break;
    }
    return used;
}

std::size_t Line::consume_upgrade(std::string_view bytes) {
    const auto head_end = bytes.find(end_of_head);
    if (head_end == std::string_view::npos) {
        if (bytes.size() > head_bytes_max) end(0);
        return 0;
    }
    const auto head = bytes.substr(0, head_end);
    const bool is_upgraded = head.starts_with("HTTP/1.1 101") && head.find("quizroom.v1") != std::string_view::npos;
    if (!is_upgraded) {
        end(0);
        return 0;
    }
    state_ = State::open;
    owner_.opened();
    return head_end + end_of_head.size();
}

/// False once the line is another one, or none.
bool Line::consume_frame(const Frame& frame) {
    const auto life = life_;
    switch (frame.opcode) {
        case Opcode::ping:
            send(Opcode::pong, frame.payload);
            break;
        case Opcode::pong:
            break;
        case Opcode::close:
            if (frame.payload.size() >= 2)
                close_code_ = static_cast<std::uint8_t>(frame.payload[0]) * 256 + static_cast<std::uint8_t>(frame.payload[1]);
            send(Opcode::close, frame.payload.substr(0, 2));
            end(close_code_);
            break;
        default:
            if (frame.is_last && message_.empty()) {
                ++network_.traffic.texts_heard;
                owner_.heard(frame.payload);
            } else {
                message_ += frame.payload;
                if (message_.size() > frame_bytes_max) throw std::runtime_error{"the server sends a message without an end"};
                if (!frame.is_last) break;
                const auto whole = std::move(message_);
                message_.clear();
                ++network_.traffic.texts_heard;
                owner_.heard(whole);
            }
    }
    return life == life_ && socket_ >= 0;
}

void Line::say(std::string_view text) {
    if (state_ != State::open) return;
    ++network_.traffic.texts_sent;
    send(Opcode::text, text);
}

void Line::close() {
    if (state_ != State::open) return cut();
    send(Opcode::close, std::string_view{"\x03\xE8", 2});  // 1000: done
}

void Line::send(Opcode opcode, std::string_view payload) {
    mask_ = mask_ * 1664525U + 1013904223U;  // any mask will do against no proxy
    std::string frame;
    append_frame(frame, opcode, payload, mask_);
    push(frame);
}

void Line::push(std::string_view bytes) {
    if (socket_ < 0) return;
    if (!unsent_.empty()) {
        if (unsent_.size() + bytes.size() <= unsent_max) unsent_ += bytes;
        return;
    }
    const auto size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    ++network_.traffic.writes;
    if (size < 0 && errno != EAGAIN) return;  // the next read tells
    const auto sent = size < 0 ? std::size_t{0} : static_cast<std::size_t>(size);
    network_.traffic.bytes_sent += sent;
    if (sent == bytes.size()) return;
    unsent_ = bytes.substr(sent);
    watch_for();
}

void Line::flush() {
    const auto rest = std::move(unsent_);
    unsent_.clear();
    if (!rest.empty()) push(rest);
    if (unsent_.empty()) watch_for();
}

void Line::stop_reading() {
    is_reading_ = false;
    if (socket_ >= 0 && state_ != State::connecting) watch_for();
}

void Line::read_on() {
    is_reading_ = true;
    if (socket_ >= 0 && state_ != State::connecting) watch_for();
}

void Line::sip(std::size_t bytes) {
    read_max_ = std::clamp<std::size_t>(bytes, 1, Poll::read_bytes);
    read_on();
}

void Line::watch_for() {
    network_.poll.change(socket_, (is_reading_ ? std::uint32_t{EPOLLIN} : 0U) | (unsent_.empty() ? 0U : std::uint32_t{EPOLLOUT}), *this);
}

void Line::cut() {
    if (socket_ < 0) return;
    network_.poll.forget(socket_, *this);
    ::close(socket_);
    socket_ = -1;
    ++life_;
    state_ = State::closed;
    unread_.clear();
    message_.clear();
    unsent_.clear();
}

void Line::end(int close_code) {
    cut();
    owner_.ended(close_code);
}

}  // namespace quizroom::load
