#include "load/crowd/nuisance.hpp"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace quizroom::load {
namespace {

constexpr std::chrono::milliseconds turn_every{50};
constexpr std::chrono::milliseconds again_after{200};
constexpr std::size_t turns_max = 400;  // of one connection: then the next
constexpr std::size_t flood_frames = 100;
constexpr std::size_t noise_bytes = 700;
constexpr std::size_t oversized_bytes = 64 * 1024;
constexpr std::string_view oversized_head{"\x81\xFF\x00\x00\x00\x00\x40\x00\x00\x00\x01\x02\x03\x04", 14};  // announces a gigabyte
constexpr std::string_view half_a_frame{"\x81\xFE\x10", 3};
constexpr std::uint32_t mask = 0x0BADF00D;

}  // namespace

Nuisance::Nuisance(Stage& stage, Part part, Dice dice) : stage_(stage), part_(std::move(part)), dice_(dice) {}

void Nuisance::begin() { connect_again(); }

void Nuisance::stop() {
    is_over_ = true;
    hang_up();
}

void Nuisance::connect_again() {
    if (is_over_) return;
    const auto& server = stage_.network.server;
    socket_ = socket(server.socket.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket_ < 0) return;
    if (server.is_loopback()) {
        const auto source = source_of(part_.address * clients_per_source, net);
        bind(socket_, reinterpret_cast<const sockaddr*>(&source), sizeof source);
    }
    ++connection_;
    ++stage_.measured.hostile;
    turn_ = 0;
    is_connected_ = false;
    stage_.poll().watch(socket_, EPOLLOUT, *this);
    connect(socket_, reinterpret_cast<const sockaddr*>(&server.socket), server.size);
}

void Nuisance::hang_up() {
    if (socket_ < 0) return;
    stage_.poll().forget(socket_, *this);
    close(socket_);
    socket_ = -1;
}

void Nuisance::is_ready(std::uint32_t events) {
    if (!is_connected_ && (events & EPOLLHUP) == 0) {
        is_connected_ = true;
        stage_.poll().change(socket_, EPOLLIN, *this);
        return act();
    }
    const auto buffer = stage_.poll().read_buffer();
    if (recv(socket_, buffer.data(), buffer.size(), 0) > 0) return;
    hang_up();
    stage_.poll().at(Clock::now() + again_after, [this](Clock::time_point) { connect_again(); });
}

void Nuisance::act() {
    misbehave();
    if (++turn_ > turns_max) {
        hang_up();
        return connect_again();
    }
    stage_.poll().at(Clock::now() + turn_every, [this, connection = connection_](Clock::time_point) {
        if (connection == connection_ && socket_ >= 0) act();
    });
}

void Nuisance::misbehave() {
    if (part_.kind == Mischief::endless_upgrades) return push(turn_ == 0 ? "GET /socket HTTP/1.1\r\nHost: " : "a");
    if (turn_ == 0) return push(upgrade_request(stage_.network.server.host));
    switch (part_.kind) {
        case Mischief::garbage:
            return push(noise(noise_bytes));
        case Mischief::flood:
            for (std::size_t frame = 0; frame < flood_frames; ++frame) push_text(R"({"type":"ping","clientMs":1})");
            return;
        case Mischief::oversized:
            return push(turn_ == 1 ? std::string{oversized_head} : noise(oversized_bytes));
        case Mischief::half_frames:
            if (turn_ == 1) push(std::string{half_a_frame});
            return;
        case Mischief::wrong_pins:
            return push_text(R"({"type":"hello","role":"student","nickname":"Mallory","pin":")" + part_.wrong_pin + R"(","token":")" +
                             std::string(64, "0123456789abcdef"[dice_.roll(16)]) + R"("})");
        case Mischief::endless_upgrades:
            return;
    }
}

std::string Nuisance::noise(std::size_t size) {
    std::string bytes(size, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(dice_.roll(256));
    return bytes;
}

void Nuisance::push_text(const std::string& text) {
    std::string frame;
    append_frame(frame, Opcode::text, text, mask);
    push(frame);
}

/// What does not fit into the socket is dropped: half a frame is mischief, too.
void Nuisance::push(const std::string& bytes) {
    [[maybe_unused]] const auto size = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

}  // namespace quizroom::load
