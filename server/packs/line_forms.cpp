#include "packs/line_forms.hpp"

#include <algorithm>
#include <charconv>

#include "packs/lines.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t indent_max = 3;       // a line indented further is code in Markdown
constexpr std::size_t digits_max = 6;       // of a list's number
constexpr std::size_t mark_length_max = 3;  // characters between the brackets of an option

// The line without its indent; nothing when it is indented too far to have a form of its own.
std::optional<std::string_view> outdented(std::string_view line) {
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    if (indent > indent_max) return std::nullopt;
    return line.substr(indent);
}

std::size_t run_length(std::string_view text, char symbol) { return std::min(text.find_first_not_of(symbol), text.size()); }

// Markdown allows a closing run of #, which is no part of the heading.
std::string_view without_closing_run(std::string_view text) {
    auto end = text.size();
    while (end > 0 && text[end - 1] == '#') --end;
    const auto stands_alone = end == 0 || text[end - 1] == ' ' || text[end - 1] == '\t';
    return stands_alone ? trimmed(text.substr(0, end)) : text;
}

std::string_view without_bullet(std::string_view line) {
    const auto text = bullet_in(line);
    return text ? *text : trimmed(line);
}

/// A number, one of these marks, and text behind a blank.
std::optional<NumberedLine> numbered(std::string_view line, std::string_view marks) {
    const auto text = trimmed(line);
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > digits_max || digits == text.size()) return std::nullopt;
    if (marks.find(text[digits]) == std::string_view::npos) return std::nullopt;
    const auto rest = text.substr(digits + 1);
    if (!rest.empty() && blank_at_front(rest) == 0) return std::nullopt;
    NumberedLine numbered;
    std::from_chars(text.data(), text.data() + digits, numbered.number);
    numbered.text = trimmed(rest);
    return numbered;
}

}  // namespace

std::optional<Heading> heading_in(std::string_view line) {
    const auto text = outdented(line);
    if (!text) return std::nullopt;
    const auto level = run_length(*text, '#');
    if (level < 1 || level > 3) return std::nullopt;
    const auto rest = text->substr(level);
    if (!rest.empty() && blank_at_front(rest) == 0) return std::nullopt;
    return Heading{static_cast<int>(level), without_closing_run(trimmed(rest))};
}

bool lacks_space_of_heading(std::string_view line) {
    const auto level = run_length(line, '#');
    if (level < 1 || level > 3 || level == line.size()) return false;
    const auto next = line[level];
    return (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
}

std::optional<FenceMark> fence_in(std::string_view line) {
    const auto text = outdented(line);
    if (!text || text->empty()) return std::nullopt;
    const auto symbol = text->front();
    if (symbol != '`' && symbol != '~') return std::nullopt;
    const auto length = run_length(*text, symbol);
    const auto info = trimmed(text->substr(length));
    if (length < 3 || (symbol == '`' && info.find('`') != std::string_view::npos)) return std::nullopt;
    return FenceMark{symbol, length, info};
}

bool closes(const FenceMark& opening, std::string_view line) {
    const auto mark = fence_in(line);
    return mark && mark->symbol == opening.symbol && mark->length >= opening.length && mark->info.empty();
}

std::optional<std::string_view> quote_in(std::string_view line) {
    auto text = outdented(line);
    if (!text || !text->starts_with('>')) return std::nullopt;
    text->remove_prefix(text->starts_with("> ") ? 2 : 1);
    return text;
}

std::optional<OptionLine> option_in(std::string_view line) {
    const auto text = without_bullet(line);
    const auto end = text.find(']');
    if (!text.starts_with('[') || end == std::string_view::npos) return std::nullopt;
    const auto inner = text.substr(1, end - 1);
    if (length_of(inner) > mark_length_max) return std::nullopt;
    const auto mark = trimmed(inner);
    const auto rest = trimmed(text.substr(end + 1));
    if (mark.empty()) return OptionLine{Mark::wrong, rest};
    if (mark == "x" || mark == "X") return OptionLine{Mark::right, rest};
    if (text.substr(end + 1).starts_with('(')) return std::nullopt;  // a link
    return OptionLine{Mark::unknown, rest};
}

std::optional<std::string_view> bullet_in(std::string_view line) {
    const auto text = trimmed(line);
    if (text.empty() || std::string_view{"-*+"}.find(text.front()) == std::string_view::npos) return std::nullopt;
    if (text.size() > 1 && blank_at_front(text.substr(1)) == 0) return std::nullopt;
    return trimmed(text.substr(1));
}

std::optional<std::string_view> choice_in(std::string_view line) {
    const auto text = without_bullet(line);
    const auto end = text.find(')');
    if (!text.starts_with('(') || end == std::string_view::npos || !trimmed(text.substr(1, end - 1)).empty()) return std::nullopt;
    return trimmed(text.substr(end + 1));
}

std::optional<NumberedLine> number_in(std::string_view line) { return numbered(line, ".)"); }
std::optional<NumberedLine> step_in(std::string_view line) { return numbered(line, ":"); }

std::optional<std::string_view> accepted_in(std::string_view line) {
    const auto text = trimmed(line);
    if (!text.starts_with('=') || text.starts_with("==")) return std::nullopt;
    return trimmed(text.substr(1));
}

std::optional<std::string_view> misconception_in(std::string_view line) {
    constexpr std::string_view name = "misconception:";
    const auto text = trimmed(line);
    if (!text.starts_with(name)) return std::nullopt;
    return trimmed(text.substr(name.size()));
}

bool is_gap(std::string_view line) {
    const auto text = trimmed(line);
    return text.size() >= 3 && run_length(text, '_') == text.size();
}

std::optional<PairLine> pair_in(std::string_view line) {
    const auto text = without_bullet(line);
    for (const std::string_view arrow : {"->", "→"}) {
        const auto at = text.find(arrow);
        if (at != std::string_view::npos) return PairLine{trimmed(text.substr(0, at)), trimmed(text.substr(at + arrow.size()))};
    }
    return std::nullopt;
}

std::optional<std::string_view> name_in(std::string_view line) {
    const auto text = trimmed(line);
    if (!text.ends_with(':')) return std::nullopt;
    return trimmed(text.substr(0, text.size() - 1));
}

}  // namespace quizroom::packs
