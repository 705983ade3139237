// A text as numbered lines, and what can be wrong with a text as such. It knows nothing of Markdown or questions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::packs {

/// Where something stands; both count from 1, columns in characters (code points).
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// One line without its ending. The text it looks at belongs to somebody else.
struct Line {
    std::size_t number = 1;
    std::string_view text;
};

/// Lines end in LF, CR LF or CR; a byte order mark in front is passed over.
std::vector<Line> lines_of(std::string_view text);

/// Without blanks (spaces, tabs, no-break spaces) at both ends.
std::string_view trimmed(std::string_view text);

/// The bytes of the blank that `text` begins with; 0 when it begins with something else.
std::size_t blank_at_front(std::string_view text);

/// Where the first character that is not blank stands.
Place place_of(const Line& line);

/// Where `part`, which looks at a part of the line's own text, stands.
Place place_of(const Line& line, std::string_view part);

/// How many characters (code points) the text has.
std::size_t length_of(std::string_view text);

/// At most `length_max` characters, control characters as spaces, bytes that are no UTF-8 as U+FFFD: safe to print.
std::string printable(std::string_view text, std::size_t length_max);

struct TextFlaw {
    Place place;
    std::string message;
};

/// Why these bytes are no text to be read: UTF-16, a NUL byte, or invalid UTF-8 (RFC 3629), with the first bad byte.
std::optional<TextFlaw> flaw_of(std::string_view bytes);

}  // namespace quizroom::packs
