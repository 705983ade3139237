// What a discussion has changed: who moved from what to what. It knows one question's two votes, and nothing of the room's screens.
#pragma once

#include <nlohmann/json.hpp>

#include "quiz/room.hpp"
#include "reports/told_answer.hpp"

namespace quizroom::reports {

/// {"before": round, "students", "rightBefore", "right", "moved": [{"from", "to", "students"}...]}: of the students who have answered both
/// times and of nobody else, so that the two compare; the 100 most frequent moves first, and "moreMoves" when there are others.
nlohmann::ordered_json discussed_of(const quiz::Room& room, const quiz::Round& before, const quiz::Round& after, const AnswerTeller& teller);

/// The vote before this one, where the class has discussed in between.
const quiz::Round* vote_before(const quiz::Room& room, const quiz::Round& round);

}  // namespace quizroom::reports
