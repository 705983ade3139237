// What one connection says, before it concerns a room: how often it may speak, whether it is a message at all, and what is
// answered to nonsense and to a ping. It knows neither rooms nor sockets, so it lives on the connection's own core.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "net/message_budget.hpp"
#include "protocol/client_message.hpp"
#include "protocol/server_message.hpp"
#include "rooms/connection.hpp"

namespace quizroom::net {

/// What is answered on the spot.
struct Reply {
    protocol::Frame frame;
    int close_code = 0;  // not 0: it is the last one
};

void give(const Reply& reply, rooms::Connection& connection);

Reply too_many_messages();

/// A pong, as the answer to the ping of a client's own.
Reply pong_to(const protocol::Ping& ping, quiz::Instant now);

class Hearing {
public:
    static constexpr int malformed_in_a_row_max = 10;

    struct Moment {
        SteadyTime steady;
        quiz::Instant wall;
    };

    /// A message for a room, or what is answered at once.
    using Heard = std::variant<protocol::ClientMessage, Reply>;
    Heard hear(std::string_view text, Moment now);

    /// A ping or a pong of the peer's own: it costs what a message costs.
    std::optional<Reply> hear_control(SteadyTime now);

    /// From here on a hello is nonsense, and a ping is answered.
    void let_in() { is_let_in_ = true; }

    bool has_begun() const { return has_begun_; }

private:
    Reply malformed(std::string_view reason);

    MessageBudget budget_;
    int malformed_in_a_row_ = 0;
    bool has_begun_ = false;
    bool is_let_in_ = false;
};

/// Of a hello; nothing when the message is none.
std::optional<protocol::Role> role_of(const protocol::ClientMessage& message);

}  // namespace quizroom::net
