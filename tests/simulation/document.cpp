#include "simulation/document.hpp"

#include <charconv>

namespace quizroom::simulation {
namespace {

/// Behind the value that begins at `at`. What the server writes is JSON without a space; this is no judge of it.
std::size_t end_of_value(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    bool is_in_string = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (is_in_string) {
            if (c == '\\') ++at;
            if (c == '"') is_in_string = false;
            continue;
        }
        if (c == '"') is_in_string = true;
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) break;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
    }
    return at;
}

template <typename Take>
void each_member(std::string_view object, Take take) {
    std::size_t at = 1;
    while (at < object.size() && object[at] == '"') {
        const auto name_end = object.find('"', at + 1);
        const auto value = name_end + 2;
        const auto end = end_of_value(object, value);
        take(object.substr(at + 1, name_end - at - 1), object.substr(value, end - value));
        at = end + 1;
    }
}

template <typename Take>
void each_entry(std::string_view list, Take take) {
    std::size_t at = 1;
    while (at < list.size() && list[at] != ']') {
        const auto end = end_of_value(list, at);
        take(list.substr(at, end - at));
        at = end + 1;
    }
}

std::uint64_t number(std::string_view value) {
    std::uint64_t result = 0;
    std::from_chars(value.data(), value.data() + value.size(), result);
    return result;
}

std::string_view words(std::string_view value) { return value.substr(1, value.size() - 2); }

std::uint64_t count(std::string_view list) {
    std::uint64_t entries = 0;
    each_entry(list, [&](std::string_view) { ++entries; });
    return entries;
}

void read_shown(Document& document, std::string_view shown) {
    each_member(shown, [&](std::string_view name, std::string_view value) {
        if (name == "kind") document.kind = words(value);
        if (name == "options") document.options = count(value);
        if (name == "items" || name == "terms") document.items = count(value);
        if (name == "groups") document.groups = count(value);
    });
}

void read_question(Document& document, std::string_view question) {
    each_member(question, [&](std::string_view name, std::string_view value) {
        if (name == "round") document.round = number(value);
        if (name == "timeLimitMs") document.time_limit_ms = number(value);
        if (name == "closesAtMs") document.closes_at_ms = static_cast<std::int64_t>(number(value));
        if (name == "shown") read_shown(document, value);
        if (name == "asksConfidence") document.asks_confidence = true;
    });
}

void read_teams(Document& document, std::string_view teams) {
    each_member(teams, [&](std::string_view name, std::string_view value) {
        if (name == "names") document.teams = count(value);
        if (name == "mayChoose") document.may_choose_team = true;
    });
}

void read_last_command(Document& document, std::string_view command) {
    each_member(command, [&](std::string_view name, std::string_view value) {
        if (name == "id") document.last_command = number(value);
        if (name == "result") document.last_result = words(value);
    });
}

void read_rows(Document& document, std::string_view rows) {
    each_entry(rows, [&](std::string_view text) {
        auto& row = document.rows.emplace_back();
        each_member(text, [&](std::string_view name, std::string_view value) {
            if (name == "seat") row.seat = number(value);
            if (name == "points") row.points = number(value);
            if (name == "rank") row.rank = number(value);
            if (name == "state") row.state = words(value);
        });
    });
}

void read_game(Document& document, std::string_view name, std::string_view value) {
    if (name == "phase") document.phase = words(value);
    if (name == "step") document.step = number(value);
    if (name == "locked") document.locked = value == "true";
    if (name == "paused") document.paused = value == "true";
    if (name == "question") read_question(document, value);
    if (name == "solution") document.has_solution = true;
    if (name == "teams") read_teams(document, value);
    if (name != "host") return;
    document.is_for_host = true;
    document.has_next = value.find("\"next\":") != value.npos;
    document.may_discuss = value.find("\"possible\":true") != value.npos;
}

void read_member(Document& document, std::string_view name, std::string_view value) {
    if (name == "type") document.type = words(value);
    if (name == "room") document.room = words(value);
    if (name == "sequence") document.sequence = number(value);
    if (document.type == "room") return read_game(document, name, value);
    if (name == "round") document.round = number(value);
    if (name == "seat") document.seat = number(value);
    if (name == "team") document.team = number(value);
    if (name == "lastCommand") read_last_command(document, value);
    if (name == "closesAtMs") document.closes_at_ms = static_cast<std::int64_t>(number(value));
    if (name == "points") document.points = number(value);
    if (name == "rank") document.rank = number(value);
    if (name == "joined") document.joined = number(value);
    if (name == "rows") read_rows(document, value);
    if (name == "code") document.code = words(value);
    if (name == "reason") document.reason = words(value);
    if (name == "suggestion") document.suggestion = words(value);
    if (name == "retryAfterMs") document.retry_after_ms = number(value);
}

}  // namespace

DocumentPointer Reader::read(const protocol::Frame& frame) {
    if (last_ && last_->frame == frame) return last_;
    auto document = std::make_shared<Document>();
    document->frame = frame;
    each_member(protocol::payload_of(frame), [&](std::string_view name, std::string_view value) { read_member(*document, name, value); });
    ++read_;
    last_ = document;
    return last_;
}

}  // namespace quizroom::simulation
