// What a scripted student answers: right or wrong as often as wanted, and always something the question takes.
#pragma once

#include "load/crowd/documents.hpp"
#include "load/dice.hpp"

namespace quizroom::load {

/// A right answer, as `solution.shown` tells it.
Given right_answer(const Json& solution);

/// Anything that may be answered to `question.shown`, right or wrong by chance.
Given any_answer(const Json& shown, Dice& dice);

/// Anything but the right one, if there is anything else.
Given wrong_answer(const Json& shown, const Json& solution, Dice& dice);

}  // namespace quizroom::load
