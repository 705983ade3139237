#include "net/conversation.hpp"

#include <utility>
#include <variant>

#include "net/close_code.hpp"
#include "net/hearing.hpp"

namespace quizroom::net {

Conversation::Conversation(rooms::Registry& registry, rooms::Connection& connection, std::string address)
    : registry_(registry), connection_(connection), address_(std::move(address)) {}

void Conversation::hear(const protocol::ClientMessage& message, Circumstances circumstances) {
    if (is_over_) return;
    if (!visit_) return welcome(message, circumstances.now);
    // Said before the connection's own core knew that it had been let in.
    if (const auto* ping = std::get_if<protocol::Ping>(&message)) return give(pong_to(*ping, circumstances.now), connection_);
    visit_.handle(message, circumstances.allowance, circumstances.now);
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
    is_over_ = failed_attempts_ >= failed_attempts_max || has_to_wait;
    give({protocol::framed(protocol::encode(refusal)), is_over_ ? close_refused : 0}, connection_);
}

}  // namespace quizroom::net
