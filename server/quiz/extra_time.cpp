#include "quiz/extra_time.hpp"

#include <algorithm>

namespace quizroom::quiz {
namespace {

template <typename Do>
void each_waited_for(const Room& room, Do do_with) {
    for (const auto id : room.seats.with_extra_time())
        if (const auto& seat = *room.seats.find(id); may_answer(room, seat)) do_with(seat);
}

}  // namespace

bool is_extra_time_step(int percent) { return std::ranges::find(extra_time_steps, percent) != extra_time_steps.end(); }

Milliseconds time_limit_of(const Round& round, SeatId seat) {
    const auto longer = std::ranges::find(round.longer_times, seat, &LongerTime::seat);
    if (longer == round.longer_times.end()) return round.time_limit;
    return round.time_limit * (100 + longer->percent) / 100;
}

Milliseconds speed_limit_of(const Question& question, const Round& round, SeatId seat) {
    return question.speed_counts ? time_limit_of(round, seat) : Milliseconds::zero();
}

std::optional<Milliseconds> deadline_of(const Room& room, const Asking& asking, const Seat& seat) {
    return deadline_of(asking, time_limit_of(room.round(), seat.id));
}

bool may_answer(const Room& room, const Seat& seat) { return room.settings.may_change_answer || !room.round().answer_of(seat.id); }

std::optional<Milliseconds> last_deadline_of(const Room& room, const Asking& asking) {
    auto last = deadline_of(room, asking);
    if (!last) return last;
    each_waited_for(room, [&](const Seat& seat) { last = std::max(last, deadline_of(room, asking, seat)); });
    return last;
}

bool is_overtime(const Room& room, Instant now) {
    const auto* asking = room.in_phase<Asking>();
    if (!asking || room.seats.with_extra_time().empty()) return false;
    const auto deadline = deadline_of(room, *asking);
    return deadline && asking->clock.elapsed(now) > *deadline + last_call_grace;
}

std::size_t count_of_waited_for(const Room& room, const Asking& asking) {
    const auto deadline = deadline_of(room, asking);
    std::size_t count = 0;
    each_waited_for(room, [&](const Seat& seat) { count += deadline_of(room, asking, seat) > deadline ? 1 : 0; });
    return count;
}

}  // namespace quizroom::quiz
