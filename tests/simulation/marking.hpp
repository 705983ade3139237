// What an answer is worth, worked out a second time from what the author wrote. It calls nothing that the server marks with.
#pragma once

#include "quiz/question.hpp"
#include "quiz/round.hpp"

namespace quizroom::simulation {

quiz::Score mark(const quiz::Question& question, const quiz::Drawing& drawing, const quiz::GivenAnswer& given, quiz::Milliseconds limit);

/// The same for an answer that is right in full.
quiz::Score full_marks(const quiz::Question& question, quiz::Milliseconds used, quiz::Milliseconds limit);

}  // namespace quizroom::simulation
