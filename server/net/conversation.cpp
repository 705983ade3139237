#include "net/conversation.hpp"

#include <utility>
#include <variant>

namespace quizroom::net {
namespace {

protocol::Refused too_many_messages() { return protocol::refused(protocol::ServerRefusal::too_many_messages); }

std::optional<protocol::Role> role_of(const protocol::ClientMessage& message) {
    if (std::holds_alternative<protocol::StudentHello>(message)) return protocol::Role::student;
    if (std::holds_alternative<protocol::HostHello>(message)) return protocol::Role::host;
    if (std::holds_alternative<protocol::ScreenHello>(message)) return protocol::Role::screen;
    return std::nullopt;
}

}  // namespace

Conversation::Conversation(rooms::Registry& registry, rooms::Connection& connection, std::string address)
    : registry_(registry), connection_(connection), address_(std::move(address)) {}

void Conversation::hear(std::string_view text, quiz::Milliseconds allowance, Moment now) {
    has_begun_ = true;
    const auto verdict = budget_.spend(now.steady);
    if (verdict == MessageBudget::Verdict::hopeless) return hang_up(too_many_messages(), close_misbehaved);
    if (verdict == MessageBudget::Verdict::over) return refuse(too_many_messages());

    const auto message = protocol::read_message(text);
    if (const auto* malformed = std::get_if<protocol::Malformed>(&message)) return refuse_malformed(malformed->reason);
    if (!visit_) return welcome(message, now.wall);
    if (role_of(message)) return refuse_malformed("This connection has said hello already; open another one.");
    malformed_in_a_row_ = 0;
    if (const auto* ping = std::get_if<protocol::Ping>(&message)) {
        return connection_.deliver(rooms::Slot::reply, protocol::framed(protocol::encode_pong(ping->client_ms, now.wall)));
    }
    visit_.handle(message, allowance, now.wall);
}

void Conversation::hear_control(SteadyTime now) {
    if (budget_.spend(now) == MessageBudget::Verdict::hopeless) hang_up(too_many_messages(), close_misbehaved);
}

void Conversation::welcome(const protocol::ClientMessage& hello, quiz::Instant now) {
    auto arrival = registry_.arrive(hello, connection_, address_, now);
    if (auto* visit = std::get_if<rooms::Visit>(&arrival)) {
        visit_ = std::move(*visit);
        role_ = role_of(hello);
        return;
    }
    const auto& refusal = std::get<protocol::Refused>(arrival);
    const bool has_to_wait = refusal.code == code_of(protocol::ServerRefusal::too_many_attempts);
    failed_attempts_ += rooms::is_failed_attempt(refusal);
    if (failed_attempts_ >= failed_attempts_max || has_to_wait) return hang_up(refusal, close_refused);
    refuse(refusal);
}

void Conversation::refuse_malformed(std::string_view reason) {
    const protocol::Refused refusal{code_of(protocol::ServerRefusal::malformed_message), std::string{reason}, {}, {}};
    if (++malformed_in_a_row_ >= malformed_in_a_row_max) return hang_up(refusal, close_misbehaved);
    refuse(refusal);
}

void Conversation::refuse(const protocol::Refused& refusal) { connection_.deliver(rooms::Slot::reply, protocol::framed(protocol::encode(refusal))); }

void Conversation::hang_up(const protocol::Refused& refusal, int close_code) {
    connection_.dismiss(protocol::framed(protocol::encode(refusal)), close_code);
}

}  // namespace quizroom::net
