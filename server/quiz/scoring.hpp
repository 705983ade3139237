// What an answer is worth. Integers only: the same answer is worth the same on every machine.
#pragma once

#include <cstdint>

#include "quiz/seat.hpp"
#include "quiz/time.hpp"

namespace quizroom::quiz {

/// Answers faster than this all count as instant: nobody reads and decides in less.
inline constexpr Milliseconds instant_answer{500};

/// Points for being right, whenever: credit (0 to 1000 thousandths) of `points`, rounded half up.
constexpr std::int64_t accuracy_points(int credit, int points) { return (std::int64_t{credit} * points + 500) / 1000; }

/// Points that fall with time, from all of `points` at once to half of them at `limit`: Kahoot's published curve,
/// (1 - t / T / 2) * points. `used` under `instant_answer` counts as 0 and over `limit` as `limit`; without a limit
/// (zero) speed is worth what accuracy is.
/// Source: https://support.kahoot.com/hc/en-us/articles/115002303908 (How points work).
constexpr std::int64_t speed_points(int credit, int points, Milliseconds used, Milliseconds limit) {
    if (limit <= Milliseconds::zero()) return accuracy_points(credit, points);
    const std::int64_t whole = limit.count();
    std::int64_t time = used < instant_answer ? 0 : used.count();
    if (time > whole) time = whole;
    const std::int64_t for_full_credit = (points * (2 * whole - time) + whole) / (2 * whole);
    return (credit * for_full_credit + 500) / 1000;
}

/// On both boards.
constexpr Score worth_of(int credit, int points, Milliseconds used, Milliseconds limit) {
    return {accuracy_points(credit, points), speed_points(credit, points, used, limit)};
}

}  // namespace quizroom::quiz
