// JSON written straight into text, member by member, in the order of protocol/messages.ts. It knows values, not messages.
#pragma once

#include <charconv>
#include <concepts>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

#include "quiz/time.hpp"

namespace quizroom::protocol {

/// Text that is JSON already.
struct Json {
    std::string text;
};

/// A tree as text; bytes that are not UTF-8 become the replacement character.
Json json_of(const nlohmann::json& tree);

template <typename Value>
concept Words = std::convertible_to<const Value&, std::string_view>;

inline void append_value(std::string& text, const Json& value) { text += value.text; }
void append_value(std::string& text, std::string_view words);

template <typename Number>
requires std::integral<Number> || std::floating_point<Number>
void append_value(std::string& text, Number number) {
    if constexpr (std::same_as<Number, bool>) {
        text += number ? "true" : "false";
    } else {
        char digits[32];  // the shortest form of any double needs 24
        text.append(digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr);
    }
}

inline void append_value(std::string& text, quiz::Milliseconds duration) { append_value(text, duration.count()); }
inline void append_value(std::string& text, quiz::Instant instant) { append_value(text, instant.time_since_epoch()); }

template <std::ranges::input_range List>
requires(!Words<List>) void append_value(std::string& text, const List& list) {
    char separator = '[';
    for (const auto& value : list) {
        text += separator;
        append_value(text, value);
        separator = ',';
    }
    text += separator == '[' ? "[]" : "]";
}

/// A list of what `write` makes of each entry.
template <std::ranges::input_range List, typename Write>
Json list_of(const List& list, Write write) {
    Json json;
    append_value(json.text, list | std::views::transform(write));
    return json;
}

/// The value, or nothing where zero or empty text stands for nothing.
template <typename Value>
std::optional<Value> unless_empty(Value value) {
    if (value == Value{}) return std::nullopt;
    return value;
}

/// An object being written.
class ObjectText {
public:
    template <typename Value>
    ObjectText& member(std::string_view name, const Value& value) {
        text_ += text_.empty() ? '{' : ',';
        append_value(text_, name);
        text_ += ':';
        append_value(text_, value);
        return *this;
    }

    /// Absent rather than null.
    template <typename Value>
    ObjectText& member(std::string_view name, const std::optional<Value>& value) {
        return value ? member(name, *value) : *this;
    }

    std::string text() const { return text_.empty() ? "{}" : text_ + '}'; }
    Json json() const { return {text()}; }

private:
    std::string text_;
};

}  // namespace quizroom::protocol
