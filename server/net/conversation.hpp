// What is said between one connection and its room, from hello to leaving. It knows messages and rooms, but neither sockets
// nor text, and lives where the rooms do.
#pragma once

#include <optional>
#include <string>

#include "protocol/client_message.hpp"
#include "rooms/connection.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

/// Of a message: how long its link takes for the way and back, as measured, and when it was read.
struct Circumstances {
    quiz::Milliseconds allowance{};
    quiz::Instant now;
};

class Conversation {
public:
    static constexpr int failed_attempts_max = 10;

    /// `address` is where failed PINs are counted.
    Conversation(rooms::Registry& registry, rooms::Connection& connection, std::string address);

    void hear(const protocol::ClientMessage& message, Circumstances circumstances);
    void leave(quiz::Instant now) { visit_.leave(now); }

    /// Of whoever has been let in.
    std::optional<protocol::Role> role() const { return role_; }

private:
    void welcome(const protocol::ClientMessage& hello, quiz::Instant now);

    rooms::Registry& registry_;
    rooms::Connection& connection_;
    std::string address_;
    rooms::Visit visit_;
    std::optional<protocol::Role> role_;
    int failed_attempts_ = 0;
    bool is_over_ = false;  // what was already on its way when goodbye was said is not heard
};

}  // namespace quizroom::net
