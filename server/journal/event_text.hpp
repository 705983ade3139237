// An event as text, format version 1: one JSON object, its "type" first, member names spelled out. A room's opening does
// not hold its quiz, only the quiz's name. It knows nothing of where the text is kept.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "quiz/event.hpp"

namespace quizroom::journal {

/// The version that is written. All earlier ones stay readable: tests/journal/vectors holds an example of each.
inline constexpr std::int64_t format_version = 1;

/// Gives the quiz of a name (its hash); throws `std::invalid_argument` with a reason when there is none. Whatever else it throws
/// says nothing of the text, and is passed on as it is.
using QuizSource = std::function<std::shared_ptr<const quiz::Quiz>(const std::string& hash)>;

/// `quiz_hash` matters to `RoomOpened` only. Throws `std::exception` for what no text can hold: invalid UTF-8, or a
/// number that is not finite.
std::string text_of(const quiz::Event& event, std::string_view quiz_hash = {});

/// The inverse. Throws `std::exception` with a reason for anything that `text_of` would not have written.
quiz::Event event_of(std::string_view text, const QuizSource& quiz_named);

/// "room-opened", "answer-accepted", ...
std::string_view type_of(const quiz::Event& event);

}  // namespace quizroom::journal
