#include "reports/csv.hpp"

#include <array>
#include <cstdint>
#include <optional>

#include "reports/results.hpp"
#include "reports/teams.hpp"

namespace quizroom::reports {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

bool starts_with_any(std::string_view text, auto... beginnings) { return (text.starts_with(beginnings) || ...); }

/// What makes a spreadsheet calculate, ASCII and full-width.
bool starts_formula(std::string_view text) { return starts_with_any(text, '=', '+', '-', '@', "＝", "＋", "－", "＠"); }

/// What may stand before a formula and is not seen by whoever runs it: blanks, quotes, byte order marks.
std::string_view without_cover(std::string_view text) {
    constexpr std::array<std::string_view, 6> covers{" ", "\"", "\n", byte_order_mark, "\u00a0", "\u200b"};
    for (bool covered = true; covered;) {
        covered = false;
        for (const auto cover : covers) {
            if (!text.starts_with(cover)) continue;
            text.remove_prefix(cover.size());
            covered = true;
        }
    }
    return text;
}

bool is_dangerous(std::string_view cell) { return starts_with_any(cell, '\t', '\r') || starts_formula(without_cover(cell)); }

bool separates_cells(char character) { return character == ',' || character == ';' || character == '\t' || character == '\r' || character == '\n'; }

class Lines {
public:
    Lines& text(std::string_view cell) { return raw(csv_text(cell)); }
    Lines& number(std::int64_t value) { return raw(std::to_string(value)); }
    Lines& empty() { return raw({}); }
    void end_line() {
        csv_ += line_end;
        is_first_ = true;
    }
    std::string take() && { return std::move(csv_); }

private:
    Lines& raw(std::string_view cell) {
        if (!is_first_) csv_ += ',';
        is_first_ = false;
        csv_ += cell;
        return *this;
    }

    std::string csv_{byte_order_mark};
    bool is_first_ = true;
};

void add_headings(Lines& lines, const quiz::Room& room, const Results& results) {
    const std::string rank = results.have_points ? "Rank by " + std::string{name_of(room.settings.board)} : "Rank";
    lines.text(rank).text("Nickname").text("State");
    if (!room.teams.empty()) lines.text("Team");
    lines.text("Accuracy points").text("Speed points").text("Right answers");
    if (room.settings.confidence) lines.text("Sure and wrong");
    for (const auto& column : results.columns) lines.text(column.heading);
    lines.end_line();
}

/// Empty where there is none to tell.
void add(Lines& lines, std::optional<std::int64_t> number) { number ? lines.number(*number) : lines.empty(); }

void add_student(Lines& lines, const Line& line, const quiz::Room& room, const Results& results) {
    const auto told = [&](std::int64_t points) { return results.have_points ? std::optional{points} : std::nullopt; };
    line.rank > 0 ? lines.number(line.rank) : lines.empty();
    lines.text(line.seat->nickname).text(name_of(line.seat->state));
    if (!room.teams.empty()) lines.text(team_of(room, *line.seat));
    add(lines, told(line.seat->score.accuracy));
    add(lines, told(line.seat->score.speed));
    lines.number(static_cast<std::int64_t>(line.right_count));
    if (room.settings.confidence) lines.number(static_cast<std::int64_t>(line.sure_and_wrong));
    for (std::size_t column = 0; column < results.columns.size(); ++column) {
        const auto* given = line.answers[column];
        given&& results.columns[column].is_told() && results.columns[column].is_graded() ? lines.number(results.columns[column].credit_of(*given))
                                                                                         : lines.empty();
    }
    lines.end_line();
}

}  // namespace

std::string csv_text(std::string_view text) {
    std::string cell = is_dangerous(text) ? "\"'" : "\"";
    bool is_behind_separator = false;
    for (std::size_t position = 0; position < text.size(); ++position) {
        if (is_behind_separator && starts_formula(text.substr(position))) cell += '\'';
        is_behind_separator = separates_cells(text[position]);
        cell += text[position];
        if (text[position] == '"') cell += '"';
    }
    cell += '"';
    return cell;
}

std::string csv_of(const quiz::Room& room) {
    const auto results = results_of(room);
    Lines lines;
    add_headings(lines, room, results);
    for (const auto& line : results.lines) add_student(lines, line, room, results);
    return std::move(lines).take();
}

}  // namespace quizroom::reports
