// Whether a recorded event can follow in a room at all. `quiz::evolve` decides and refuses nothing, so what comes from a
// file is looked at first: a damaged or foreign record must end a reading, never the server.
#pragma once

#include <string_view>

#include "quiz/event.hpp"

namespace quizroom::journal {

/// What is in the way, or nothing. Not the game's rules, only what `evolve` and the views build on: a later release may
/// have allowed more.
std::string_view misfit(const quiz::Room& room, const quiz::Event& event);

}  // namespace quizroom::journal
