// What is said on one connection, from hello to leaving: who may speak how often, and what is answered to nonsense.
// It knows messages and rooms, but neither sockets nor frames of a WebSocket.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "net/message_budget.hpp"
#include "net/peers.hpp"
#include "protocol/server_message.hpp"
#include "rooms/connection.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

/// Why the server closes a connection (RFC 6455, section 7.4; from 4000 on: protocol/README.md).
enum CloseCode : int {
    close_restarting = 1001,
    close_only_text = 1003,
    close_misbehaved = 1008,
    close_refused = 4003,
    close_too_slow = 4004,
};

class Conversation {
public:
    static constexpr int malformed_in_a_row_max = 10;
    static constexpr int failed_attempts_max = 10;

    struct Moment {
        SteadyTime steady;
        quiz::Instant wall;
    };

    /// `address` is where failed PINs are counted.
    Conversation(rooms::Registry& registry, rooms::Connection& connection, std::string address);

    /// One text message. `allowance` is the link's measured round trip.
    void hear(std::string_view text, quiz::Milliseconds allowance, Moment now);

    /// A ping or a pong of the peer's own: it costs what a message costs.
    void hear_control(SteadyTime now);

    void leave(quiz::Instant now) { visit_.leave(now); }

    bool has_begun() const { return has_begun_; }

    /// Of whoever has been let in.
    std::optional<protocol::Role> role() const { return role_; }

    const std::string& address() const { return address_; }

private:
    void welcome(const protocol::ClientMessage& hello, quiz::Instant now);
    void refuse(const protocol::Refused& refusal);
    void refuse_malformed(std::string_view reason);
    void hang_up(const protocol::Refused& refusal, int close_code);

    rooms::Registry& registry_;
    rooms::Connection& connection_;
    std::string address_;
    rooms::Visit visit_;
    std::optional<protocol::Role> role_;
    MessageBudget budget_;
    bool has_begun_ = false;
    int malformed_in_a_row_ = 0;
    int failed_attempts_ = 0;
};

}  // namespace quizroom::net
