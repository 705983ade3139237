// How sure a student is: said once there is an answer, while the question is open or closed.
#include "quiz/rules.hpp"

namespace quizroom::quiz {

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
