// The rulebook: what a command means for a room at a moment. Pure: it changes nothing and asks nobody.
#pragma once

#include <boost/system/result.hpp>
#include <string>

#include "quiz/command.hpp"
#include "quiz/event.hpp"
#include "quiz/refusal.hpp"

namespace quizroom::quiz {

/// What happened, in order, or why nothing did. No events and no refusal: the command has already had its effect.
using Decided = boost::system::result<Events, Refusal>;

/// `now` does not run backwards between two calls for a room; the caller sees to that.
Decided decide(const Room& room, const Command& command, Instant now);

/// The first event of every room. `quiz` has at least one question.
RoomOpened open_room(std::string id, std::string pin, std::shared_ptr<const Quiz> quiz, Settings settings);

/// A nickname near the wanted one that is free in this room; `wanted` is a clean nickname.
std::string free_nickname(const Room& room, std::string_view wanted);

}  // namespace quizroom::quiz
