// What an answer of one asking is worth in thousandths: by the solution, and by what the host lets count besides.
#pragma once

#include <cstddef>

#include "quiz/room.hpp"

namespace quizroom::quiz {

int credit_of(const Kind& kind, const Round& round, const Answer& answer);

/// How many who play have answered, and how many of them are right.
struct RightCount {
    std::size_t answered = 0;
    std::size_t right = 0;
    bool operator==(const RightCount&) const = default;
};

/// `vote` is the question in play or was before it was discussed: what counts besides the solution by now counts in both.
RightCount right_count(const Room& room, const Round& vote);

}  // namespace quizroom::quiz
