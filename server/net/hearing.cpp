#include "net/hearing.hpp"

#include <string>

#include "net/close_code.hpp"

namespace quizroom::net {
namespace {

Reply hopeless() { return {too_many_messages().frame, close_misbehaved}; }

}  // namespace

Reply too_many_messages() { return {protocol::framed(protocol::encode(protocol::refused(protocol::ServerRefusal::too_many_messages)))}; }

void give(const Reply& reply, rooms::Connection& connection) {
    if (reply.close_code != 0) return connection.dismiss(reply.frame, reply.close_code);
    connection.deliver(rooms::Slot::reply, reply.frame);
}

Reply pong_to(const protocol::Ping& ping, quiz::Instant now) { return {protocol::framed(protocol::encode_pong(ping.client_ms, now))}; }

std::optional<protocol::Role> role_of(const protocol::ClientMessage& message) {
    if (std::holds_alternative<protocol::StudentHello>(message)) return protocol::Role::student;
    if (std::holds_alternative<protocol::HostHello>(message)) return protocol::Role::host;
    if (std::holds_alternative<protocol::ScreenHello>(message)) return protocol::Role::screen;
    return std::nullopt;
}

Hearing::Heard Hearing::hear(std::string_view text, Moment now) {
    has_begun_ = true;
    const auto verdict = budget_.spend(now.steady);
    if (verdict == MessageBudget::Verdict::hopeless) return hopeless();
    if (verdict == MessageBudget::Verdict::over) return too_many_messages();

    auto message = protocol::read_message(text);
    if (const auto* nonsense = std::get_if<protocol::Malformed>(&message)) return malformed(nonsense->reason);
    if (!is_let_in_) return message;
    if (role_of(message)) return malformed("This connection has said hello already; open another one.");
    malformed_in_a_row_ = 0;
    if (const auto* ping = std::get_if<protocol::Ping>(&message)) return pong_to(*ping, now.wall);
    return message;
}

std::optional<Reply> Hearing::hear_control(SteadyTime now) {
    if (budget_.spend(now) != MessageBudget::Verdict::hopeless) return std::nullopt;
    return hopeless();
}

Reply Hearing::malformed(std::string_view reason) {
    const protocol::Refused refusal{code_of(protocol::ServerRefusal::malformed_message), std::string{reason}, {}, {}};
    const bool goes_on = ++malformed_in_a_row_ < malformed_in_a_row_max;
    return {protocol::framed(protocol::encode(refusal)), goes_on ? 0 : close_misbehaved};
}

}  // namespace quizroom::net
