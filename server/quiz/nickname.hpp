// What may be a nickname, and when two of them are the same to a reader.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace quizroom::quiz {

inline constexpr std::size_t nickname_graphemes_max = 20;
inline constexpr std::size_t nickname_bytes_max = 1'000;  // as it arrives; refused before Unicode looks at it

/// The name as it will be shown: trimmed, inner white space folded to single spaces, NFKC. Nothing when it is not
/// valid UTF-8, has no or more than `nickname_graphemes_max` graphemes, or holds control, bidirectional, private or
/// otherwise invisible characters.
std::optional<std::string> clean_nickname(std::string_view wanted);

/// Equal for names that differ only in case or width (NFKC_Casefold). `nickname` is clean.
std::string folded_nickname(std::string_view nickname);

/// The nickname with a number behind it that still fits: "Ada" and 2 give "Ada 2".
std::string numbered_nickname(std::string_view nickname, int number);

}  // namespace quizroom::quiz
