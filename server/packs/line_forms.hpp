// What a single line of a pack can be: a heading, a fence, an option, a list item. It knows nothing of the lines around.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quizroom::packs {

/// `# chapter`, `## section` or `### title`; deeper headings are ordinary text.
struct Heading {
    int level = 1;
    std::string_view text;
};
std::optional<Heading> heading_in(std::string_view line);

/// `##Section`: most likely a heading whose space was forgotten.
bool lacks_space_of_heading(std::string_view line);

/// Three or more backticks or tildes, and what stands behind them.
struct FenceMark {
    char symbol = '`';
    std::size_t length = 3;
    std::string_view info;
};
std::optional<FenceMark> fence_in(std::string_view line);
bool closes(const FenceMark& opening, std::string_view line);

/// The text behind `>`.
std::optional<std::string_view> quote_in(std::string_view line);

enum class Mark { wrong, right, unknown };

/// `[ ] text`, `[x] text`, `[X]text`, with or without a bullet in front. Something else in the brackets is `unknown`.
struct OptionLine {
    Mark mark = Mark::wrong;
    std::string_view text;
};
std::optional<OptionLine> option_in(std::string_view line);

/// The text behind `- `.
std::optional<std::string_view> bullet_in(std::string_view line);

/// `1. text` or `1) text`.
struct NumberedLine {
    std::uint32_t number = 0;
    std::string_view text;
};
std::optional<NumberedLine> number_in(std::string_view line);

/// The text behind `( )`: an option of a poll.
std::optional<std::string_view> choice_in(std::string_view line);

/// `1: text`: a step of a scale and its words.
std::optional<NumberedLine> step_in(std::string_view line);

/// The text behind `misconception:`.
std::optional<std::string_view> misconception_in(std::string_view line);

/// The text behind `=`: an accepted answer. What goes on with `=` is a line under a heading.
std::optional<std::string_view> accepted_in(std::string_view line);

/// `___`, three or more: a gap to be filled with words.
bool is_gap(std::string_view line);

/// `term -> description`, or with an arrow `→`.
struct PairLine {
    std::string_view term;
    std::string_view description;
};
std::optional<PairLine> pair_in(std::string_view line);

/// The text in front of a `:` that ends the line.
std::optional<std::string_view> name_in(std::string_view line);

}  // namespace quizroom::packs
