// Words that people type and everybody reads: which of them can be seen, and when two of them are the same to a reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::quiz {

using CodePoint = std::int32_t;

/// The code points of UTF-8; nothing when it is not valid.
std::optional<std::vector<CodePoint>> code_points(std::string_view text);

/// Appends a valid code point as UTF-8.
void append(std::string& text, CodePoint point);

/// Graphemes in valid UTF-8 (extended grapheme clusters, Unicode Annex 29); nothing when it is not valid.
std::optional<std::size_t> grapheme_count(std::string_view text);

struct TextLimits {
    std::size_t bytes_max = 0;  // as it arrives; refused before Unicode looks at it
    std::size_t graphemes_max = 0;
};

/// The text as it will be shown: trimmed, inner white space folded to single spaces, NFKC. Nothing when it is not valid
/// UTF-8, has no or too many graphemes, or holds control, bidirectional, private or otherwise invisible characters.
std::optional<std::string> clean_text(std::string_view wanted, TextLimits limits);

/// Equal for texts that differ only in case or width (NFKC_Casefold). `clean` is clean.
std::string case_folded(std::string_view clean);

/// Equal for texts that differ only in case, width, spaces, punctuation (Unicode's categories P, without #) or diacritics. What
/// consists of such characters only keeps them. `clean` is clean.
std::string loosely_folded(std::string_view clean);

}  // namespace quizroom::quiz
