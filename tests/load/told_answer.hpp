// An answer in words: what the picked positions of a shown question stand for, the way a report tells it. Positions mean
// nothing once the question is gone.
#pragma once

#include "load/json.hpp"

namespace quizroom::load {

/// `shown` and `answer` as in protocol/messages.ts.
Json told_answer(const Json& shown, const Json& answer);

/// Of items sorted into groups a report tells the order their author wrote, which no student is shown: sorted by name instead.
Json in_one_order(Json told);

}  // namespace quizroom::load
