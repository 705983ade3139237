// The answers of a question as the lines of a block that mean them.
#pragma once

#include <string>
#include <vector>

#include "packs/dice.hpp"
#include "quiz/body.hpp"

namespace quizroom::packs {

std::vector<std::string> answer_lines(const quiz::Body& body, Dice& dice);

/// As short as reads back the same.
std::string number_text(double number);

}  // namespace quizroom::packs
