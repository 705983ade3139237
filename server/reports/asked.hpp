// What was asked so far and how it went, for a host who may have to mend a question: with the answers that were not right, the most
// frequent first. It knows nothing of who gave them.
#pragma once

#include <string>

#include "quiz/room.hpp"

namespace quizroom::reports {

inline constexpr std::size_t asked_answers_max = 12;  // of one question

/// {"questions": [{"round", "number", "heading", "state", "graded", "answered", "right", "alsoRight": [words...], "answers": [{"answer", "words",
/// "count"}...]}...]}, the newest first. An answer is told as it was given, in the positions that were shown.
std::string asked_of(const quiz::Room& room);

}  // namespace quizroom::reports
