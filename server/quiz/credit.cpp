#include "quiz/credit.hpp"

#include <algorithm>

namespace quizroom::quiz {

int credit_of(const Kind& kind, const Round& round, const Answer& answer) {
    const bool is_also_right = std::ranges::any_of(round.also_right, [&](const Answer& right) { return agree(kind, right, answer); });
    return is_also_right ? full_credit : grade(kind, round.drawing, answer);
}

RightCount right_count(const Room& room, const Round& vote) {
    RightCount count;
    for (const auto& seat : room.seats.all()) {
        const auto* given = vote.answer_of(seat.id);
        if (!given || seat.state != SeatState::playing) continue;
        ++count.answered;
        if (credit_of(room.question().kind, room.round(), given->answer) == full_credit) ++count.right;
    }
    return count;
}

}  // namespace quizroom::quiz
