// The answers of a question of any kind, thrown by dice.
#pragma once

#include "packs/dice.hpp"
#include "quiz/body.hpp"

namespace quizroom::packs {

/// Puts answers of a form into the body; it may be one that no kind claims, such as words that nobody can see.
void put_random_answers(quiz::Body& body, Dice& dice);

}  // namespace quizroom::packs
