// The moving of the board: how an event changes a room. It decides nothing and refuses nothing.
#pragma once

#include "quiz/event.hpp"
#include "quiz/room.hpp"

namespace quizroom::quiz {

/// Applies an event that was recorded `at`. The events of a room start with `RoomOpened`.
void evolve(Room& room, const Event& event, Instant at);

}  // namespace quizroom::quiz
