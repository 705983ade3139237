// What is played: one to three questions of all kinds.
#pragma once

#include <memory>

#include "quiz/question.hpp"
#include "simulation/dice.hpp"

namespace quizroom::simulation {

/// The same game with the same chance, but for the solution of one question.
enum class Twin { first, second };

struct Lesson {
    std::shared_ptr<const quiz::Quiz> quiz;
    std::size_t twin_question = 0;  // the one whose solution is another in the second twin
};

Lesson draw_lesson(Dice& dice, Twin twin);

}  // namespace quizroom::simulation
