// A quiz as text, format version 1: what its authors wrote, and which kind claimed each question. Kinds are not stored:
// they claim their question anew when it is read.
#pragma once

#include <string>
#include <string_view>

#include "quiz/question.hpp"

namespace quizroom::journal {

/// The same quiz always gives the same text. Throws `std::exception` when a text in it is not valid UTF-8.
std::string text_of(const quiz::Quiz& quiz);

/// The inverse. Throws `std::exception` with a reason when the text is none of ours, or a question is now claimed by another
/// kind or by none: its old answers would no longer mean what they meant.
quiz::Quiz quiz_of(std::string_view text);

/// SHA-256 of a quiz's text, as 64 hexadecimal digits: its name in journals.
std::string hash_of(std::string_view text);

}  // namespace quizroom::journal
