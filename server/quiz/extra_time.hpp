// What extra time means for the open question: until when each student may answer, and how long the room waits. Only the deadlines of
// those who have some differ; everything the others are told stays as it would be without.
#pragma once

#include <array>
#include <optional>

#include "quiz/room.hpp"

namespace quizroom::quiz {

/// In percent of the time as asked.
inline constexpr std::array<int, 4> extra_time_steps{0, 25, 50, 100};

bool is_extra_time_step(int percent);

/// What this student's speed is measured against: the time as asked with their extra time; zero without a timer.
Milliseconds time_limit_of(const Round& round, SeatId seat);

/// The same, but zero where the author says that speed does not count.
Milliseconds speed_limit_of(const Question& question, const Round& round, SeatId seat);

/// When, on the open question's clock, this student's taps stop to count.
std::optional<Milliseconds> deadline_of(const Room& room, const Asking& asking, const Seat& seat);

/// Whether an answer of this student would still count were it in time: none was given, or answers may change.
bool may_answer(const Room& room, const Seat& seat);

/// The last deadline of all: the room's, or that of a student with extra time who may still answer.
std::optional<Milliseconds> last_deadline_of(const Room& room, const Asking& asking);

/// The time is up for everybody but those with extra time.
bool is_overtime(const Room& room, Instant now);

/// How many may still answer when the time is up for the others, if any.
std::size_t count_of_waited_for(const Room& room, const Asking& asking);

}  // namespace quizroom::quiz
