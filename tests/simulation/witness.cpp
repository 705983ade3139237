#include "simulation/witness.hpp"

#include <utility>

#include "simulation/violation.hpp"

namespace quizroom::simulation {
namespace {

std::string payload(const Document& document) { return std::string{protocol::payload_of(document.frame)}; }

}  // namespace

std::size_t Witness::meet(Role role, std::string room) {
    listeners_.push_back({role, std::move(room), {}});
    return listeners_.size() - 1;
}

void Witness::told(std::size_t person, const Document& document) {
    auto& listener = listeners_[person];
    const auto* shelf = disk_.shelf(listener.room);
    const auto* ledger = shelf ? &shelf->ledger : nullptr;
    if (document.sequence > 0) {
        const bool is_stored = ledger && document.sequence <= ledger->sequence();
        hold(is_stored, invariant::stored_then_told, [&] { return payload(document); });
        told_in_order(listener, document);
    }
    if (document.type == "room") told_room(listener, document, *ledger);
    if (document.type == "me") told_outcome(listener, document, ledger);
    if (document.type == "me" && document.sequence > 0) told_own_deadline(document, *ledger);
    if (listener.role != Role::host && !(ledger && ledger->has_shown(question_))) add_to_digest(person, document);
}

void Witness::told_in_order(Listener& listener, const Document& document) const {
    auto& heard = listener.heard[document.type == "room" ? 0 : document.type == "me" ? 1 : 2];
    hold(document.sequence >= heard, invariant::never_taken_back, [&] { return payload(document) + " after " + std::to_string(heard); });
    heard = document.sequence;
}

void Witness::told_room(const Listener& listener, const Document& document, const Ledger& ledger) const {
    const auto& moment = ledger.moment(document.sequence);
    const bool is_so = document.phase == moment.phase && document.step == moment.step && document.locked == moment.locked &&
                       document.paused == moment.paused && document.closes_at_ms == moment.closes_at_ms &&
                       (document.round == 0 || document.round == moment.round);
    hold(is_so, invariant::never_taken_back, [&] { return payload(document); });
    const bool knows_too_much = listener.role != Role::host && (document.is_for_host || (document.has_solution && moment.phase != "revealed"));
    hold(!knows_too_much, invariant::no_interference, [&] { return payload(document); });
}

void Witness::told_own_deadline(const Document& document, const Ledger& ledger) {
    const auto closes_at_ms = ledger.closes_at_ms(static_cast<quiz::SeatId>(document.seat), document.sequence);
    hold(document.closes_at_ms == closes_at_ms, invariant::never_taken_back, [&] { return payload(document); });
}

void Witness::told_outcome(const Listener& listener, const Document& document, const Ledger* ledger) {
    if (document.last_result != "accepted") return;
    ++acknowledgements_;
    const bool is_in_journal = listener.role == Role::student
                                   ? ledger && ledger->holds_answer(static_cast<quiz::SeatId>(document.seat), document.last_command)
                                   : !moves_.contains(document.last_command) || (ledger && ledger->holds_command(document.last_command));
    hold(is_in_journal, invariant::acknowledged_once, [&] { return payload(document); });
}

/// FNV-1a, over the time and the bytes.
void Witness::add_to_digest(std::size_t person, const Document& document) {
    const auto add = [&](std::uint64_t value) { digest_ = (digest_ ^ value) * 1'099'511'628'211u; };
    add(person);
    add(static_cast<std::uint64_t>(timeline_.now().count()));
    for (const char byte : protocol::payload_of(document.frame)) add(static_cast<unsigned char>(byte));
}

}  // namespace quizroom::simulation
