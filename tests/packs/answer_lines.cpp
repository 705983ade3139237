#include "packs/answer_lines.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "packs/line_forms.hpp"
#include "packs/markdown_writer.hpp"
#include "packs/quantity.hpp"

namespace quizroom::packs {
namespace {

using Lines = std::vector<std::string>;

// A line that begins with # would be a heading; so far in, it is none.
std::string unlike_heading(std::string line) { return line.starts_with('#') ? "    " + line : line; }

void append_misconception(Lines& lines, const quiz::Option& option) {
    if (!option.misconception.empty()) lines.push_back("    misconception: " + option.misconception);
}

void append_options(Lines& lines, const std::vector<quiz::Option>& options, Dice& dice) {
    for (const auto& option : options) {
        const auto mark = option.right ? dice.any_of({"[x]", "[X]", "[ x ]"}) : dice.any_of({"[ ]", "[]", "[  ]"});
        lines.push_back(std::string{dice.any_of({"", "", "- ", "  ", "* "})} + std::string{mark} + std::string{dice.any_of({" ", " ", "", "\t"})} +
                        option.text);
        const bool is_said_first = dice.one_in(2);
        if (is_said_first) append_misconception(lines, option);
        for (const auto& line : MarkdownWriter{Around::quote, dice}.lines_of(option.feedback))
            lines.push_back(line.empty() ? "    >" : "    > " + line);
        if (!is_said_first) append_misconception(lines, option);
        if (dice.one_in(4)) lines.emplace_back();
    }
}

void append_groups(Lines& lines, const std::vector<quiz::Group>& groups, Dice& dice) {
    const auto bullet = std::string{dice.any_of({"- ", "* ", "+ ", "  - "})};
    for (const auto& group : groups) {
        lines.push_back(unlike_heading(group.name + ':'));
        for (const auto& item : group.items) lines.push_back(bullet + item);
        if (dice.one_in(2)) lines.emplace_back();
    }
}

void append_list(Lines& lines, const std::vector<std::string>& list, Dice& dice) {
    const auto mark = std::string{dice.any_of({". ", ") "})};
    std::size_t number = dice.below(3);
    for (const auto& item : list) lines.push_back(std::to_string(number += dice.between(1, 3)) + mark + item);
}

// With a bullet in front, a term may begin like an item of a list.
void append_pairs(Lines& lines, const std::vector<quiz::Pair>& pairs, Dice& dice) {
    const auto bullet = std::string{"- "};
    for (const auto& [term, description] : pairs) {
        const bool has_other_arrow = description.find("->") != std::string::npos;
        const auto arrow = has_other_arrow || dice.one_in(2) ? " -> " : " → ";
        lines.push_back(bullet + term + arrow + description);
    }
}

void append_poll(Lines& lines, const std::vector<std::string>& poll, Dice& dice) {
    const auto mark = std::string{dice.any_of({"( ) ", "()", "- ( ) ", "  (  ) "})};
    for (const auto& option : poll) lines.push_back(mark + option);
}

/// With a tolerance, where calculating with it comes to exactly this range.
std::string range_text(const quiz::Interval& range, Dice& dice) {
    if (range.from == range.until && dice.one_in(2)) return number_text(range.from);
    const auto middle = (range.from + range.until) / 2;
    const auto distance = (range.until - range.from) / 2;
    const bool is_exact = middle - distance == range.from && middle + distance == range.until;
    if (!is_exact || dice.one_in(3)) return number_text(range.from) + " to " + number_text(range.until);
    return number_text(middle) + std::string{dice.any_of({" ± ", "±", " +- ", " +/- "})} + number_text(distance);
}

void append_numbers(Lines& lines, const quiz::RightNumbers& numbers, Dice& dice) {
    for (const auto& range : numbers.accepted) {
        auto text = range_text(range, dice);
        // Behind a tolerance, % is a share of the number.
        const bool is_share = numbers.unit.starts_with('%') && text.find("to") == std::string::npos && text != number_text(range.from);
        if (is_share) text = number_text(range.from) + " to " + number_text(range.until);
        lines.push_back(std::string{dice.any_of({"= ", "=", "  =  "})} + text + (numbers.unit.empty() ? "" : " ") + numbers.unit);
    }
}

bool is_quoted(const std::string& text) { return text.size() >= 2 && text.starts_with('"') && text.ends_with('"'); }

void append_texts(Lines& lines, const std::vector<std::string>& texts, Dice& dice) {
    for (const auto& text : texts) {
        const bool needs_quotes = quantity_in(text) || is_quoted(text) || dice.one_in(4);
        lines.push_back("= " + (needs_quotes ? '"' + text + '"' : text));
    }
}

}  // namespace

std::string number_text(double number) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

std::vector<std::string> answer_lines(const quiz::Body& body, Dice& dice) {
    Lines lines;
    append_options(lines, body.options, dice);
    append_groups(lines, body.groups, dice);
    append_list(lines, body.list, dice);
    append_pairs(lines, body.pairs, dice);
    append_poll(lines, body.poll, dice);
    if (body.steps) {
        lines.push_back(std::to_string(body.steps->from) + ": " + body.steps->lowest);
        lines.push_back(std::to_string(body.steps->until) + ": " + body.steps->highest);
    }
    if (body.numbers) append_numbers(lines, *body.numbers, dice);
    if (body.accepted) append_texts(lines, body.accepted->texts, dice);
    if (body.asks_for_words) lines.emplace_back(dice.any_of({"___", "  _____"}));
    return lines;
}

}  // namespace quizroom::packs
