#include "net/outbox.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace quizroom::net {
namespace {

constexpr int never_waits = MSG_DONTWAIT | MSG_NOSIGNAL;

bool is_close_frame(std::string_view bytes) { return bytes.size() >= 2 && static_cast<unsigned char>(bytes[0]) == (0x80 | opcode_close); }

}  // namespace

std::string control_frame(int opcode, std::string_view payload) {
    std::string frame;
    frame += static_cast<char>(0x80 | opcode);
    frame += static_cast<char>(payload.size());
    frame += payload;
    return frame;
}

/// Of what the system said to a send.
inline std::size_t Outbox::sent_of(ssize_t result) {
    if (result < 0) {
        give_up_unless_full();
        return 0;
    }
    ++traffic_->sends;
    traffic_->bytes += static_cast<std::uint64_t>(result);
    return static_cast<std::size_t>(result);
}

/// A send that was interrupted goes on like one that found no room.
void Outbox::give_up_unless_full() {
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) die();
}

inline std::size_t Outbox::try_to_send(std::string_view bytes) { return sent_of(::send(descriptor_, bytes.data(), bytes.size(), never_waits)); }

void Outbox::put(rooms::Documents documents) {
    if (closing_) return;
    traffic_->frames += documents.size();
    if (backlog_) {
        for (const auto& document : documents) wait_behind_others(document);
        return;
    }
    const bool is_one = documents.size() == 1;
    const auto sent = is_one ? try_to_send(*documents.front().frame) : try_to_send(documents);
    if (!is_one || sent < documents.front().frame->size()) keep_rest(documents, sent);
}

/// What of these the socket did not take, the first of it perhaps in part.
void Outbox::keep_rest(rooms::Documents documents, std::size_t sent) {
    for (const auto& document : documents) {
        const auto of_this = std::min(sent, document.frame->size());
        sent -= of_this;
        if (!is_dead() && of_this < document.frame->size()) push({document.frame, of_this, document.slot});
    }
}

void Outbox::wait_behind_others(const rooms::Document& document) {
    for (auto& waiting : backlog_->waiting) {
        if (waiting.slot != document.slot || waiting.sent != 0) continue;
        waiting.bytes = document.frame;
        return;
    }
    push({document.frame, 0, document.slot});
}

void Outbox::put_control(std::string_view bytes) {
    if (closing_) return;
    closing_ = is_close_frame(bytes);
    const std::size_t sent = backlog_ ? 0 : try_to_send(bytes);
    if (is_dead() || sent == bytes.size()) return;
    push({std::make_shared<const std::string>(bytes), sent, std::nullopt});
}

void Outbox::put_close(int code) {
    const std::array<char, 2> payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
    put_control(control_frame(opcode_close, {payload.data(), payload.size()}));
}

void Outbox::drain() {
    while (backlog_) {
        const auto& front = backlog_->waiting.front();
        const auto rest = std::string_view{*front.bytes}.substr(front.sent);
        const std::size_t sent = try_to_send(rest);
        if (is_dead()) return;
        backlog_->moved += sent;
        backlog_->waiting.front().sent += sent;
        if (sent < rest.size()) return;
        backlog_->waiting.erase(backlog_->waiting.begin());
        if (backlog_->waiting.empty()) backlog_.reset();
    }
}

bool Outbox::is_waiting(rooms::Slot slot) const {
    if (!backlog_) return false;
    const auto waits = [slot](const Waiting& waiting) { return waiting.slot == slot && waiting.sent == 0; };
    return std::any_of(backlog_->waiting.begin(), backlog_->waiting.end(), waits);
}

bool Outbox::is_stalled(std::chrono::steady_clock::time_point now, std::chrono::milliseconds patience) {
    if (!backlog_) {
        stall_.reset();
        return false;
    }
    if (!stall_ || stall_->moved != backlog_->moved) stall_ = Stall{backlog_->moved, now};
    return now - stall_->since >= patience;
}

void Outbox::retire() {
    closing_ = true;
    backlog_.reset();
    descriptor_ = -1;
}

std::size_t Outbox::try_to_send(rooms::Documents documents) {
    std::array<iovec, rooms::documents_max> parts{};
    const auto count = std::min(documents.size(), parts.size());
    for (std::size_t place = 0; place < count; ++place) {
        const auto& bytes = *documents[place].frame;
        parts[place] = {const_cast<char*>(bytes.data()), bytes.size()};  // sendmsg only reads them
    }
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    return sent_of(::sendmsg(descriptor_, &message, never_waits));
}

void Outbox::push(Waiting waiting) {
    if (!backlog_) backlog_ = std::make_unique<Backlog>();
    if (backlog_->waiting.size() >= rooms::slot_count + 1 + controls_max) return die();
    backlog_->waiting.push_back(std::move(waiting));
}

void Outbox::die() {
    // Ends the pending read, and with it whoever owns this connection.
    ::shutdown(descriptor_, SHUT_RDWR);
    retire();
}

}  // namespace quizroom::net
