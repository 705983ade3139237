// JSON written straight into text, member by member, in the order of protocol/messages.ts. It knows values, not messages.
#pragma once

#include <charconv>
#include <concepts>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

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

/// An object being written. Its members' names are the protocol's own, which need no escapes.
class ObjectText {
public:
    ObjectText() {
        text_.reserve(usual_bytes);
        text_ += '{';
    }

    template <typename Value>
    ObjectText& member(std::string_view name, const Value& value) {
        begin(name);
        append_value(text_, value);
        return *this;
    }

    /// Absent rather than null.
    template <typename Value>
    ObjectText& member(std::string_view name, const std::optional<Value>& value) {
        return value ? member(name, *value) : *this;
    }

    /// A member that is an object: `write` is given this one to write the inner members to.
    template <std::invocable<ObjectText&> Write>
    ObjectText& object(std::string_view name, Write write) {
        begin(name);
        text_ += '{';
        write(*this);
        text_ += '}';
        return *this;
    }

    /// Absent rather than empty: `write` is given this one and the value.
    template <typename Value, typename Write>
    ObjectText& object(std::string_view name, const std::optional<Value>& value, Write write) {
        if (!value) return *this;
        return object(name, [&](ObjectText& inner) { write(inner, *value); });
    }

    /// Once, at the end.
    std::string text() {
        text_ += '}';
        return std::move(text_);
    }
    Json json() { return {text()}; }

private:
    static constexpr std::size_t usual_bytes = 384;

    void begin(std::string_view name) {
        if (text_.back() != '{') text_ += ',';
        text_ += '"';
        text_.append(name).append(std::string_view{R"(":)"});
    }

    std::string text_;
};

}  // namespace quizroom::protocol
