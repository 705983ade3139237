// Peer instruction and confidence: the class discusses a closed question and votes again, and students say how sure they are.
#include "quiz/discussion.hpp"
#include "quiz/rules.hpp"

namespace quizroom::quiz {
namespace {

/// What every move of a host is refused for first; nothing when it may be looked at.
std::optional<Decided> turned_away(const Room& room, CommandId id, Step step) {
    if (room.has_done(id)) return Decided{Events{}};
    if (room.in<Finished>()) return Decided{Refusal::room_is_over};
    if (step != room.step) return Decided{Refusal::step_has_passed};
    return std::nullopt;
}

}  // namespace

Decided decide(const Room& room, const DiscussQuestion& command, Instant) {
    if (const auto verdict = turned_away(room, command.id, command.step)) return *verdict;
    if (!room.in<Closed>()) return Refusal::not_in_this_phase;
    if (!may_discuss(room)) return Refusal::cannot_discuss;
    return Events{DiscussionStarted{command.id}};
}

/// The same question as it was laid out, so that what was discussed is what is answered.
Decided decide(const Room& room, const AskAgain& command, Instant) {
    if (const auto verdict = turned_away(room, command.id, command.step)) return *verdict;
    if (!room.in<Discussing>()) return Refusal::not_in_this_phase;
    const auto& before = room.round();
    if (before.state == RoundState::voided) return Refusal::cannot_discuss;
    return Events{
        QuestionAsked{command.id, before.number + 1, before.question, before.drawing, room.settings.untimed ? Milliseconds{} : room.question().time}};
}

Decided decide(const Room& room, const StateConfidence& command, Instant) {
    const auto* seat = room.seats.find(command.seat);
    if (!seat) return Refusal::unknown_seat;
    if (seat->state != SeatState::playing) return Refusal::seat_removed;
    if (seat->last_accepted == command.id) return Events{};
    if (!room.in<Asking>() && !room.in<Closed>()) return Refusal::question_is_closed;
    if (room.round().number != command.round) return Refusal::question_is_closed;
    if (!asks_confidence(room)) return Refusal::not_in_this_phase;
    if (!room.round().answer_of(command.seat)) return Refusal::answer_first;
    return Events{ConfidenceStated{command.seat, command.id, command.confidence}};
}

}  // namespace quizroom::quiz
