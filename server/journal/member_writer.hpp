// Writes the members of an event one after the other into a JSON object, without building a tree: thousands of answers
// a second pass here.
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "journal/hexadecimal.hpp"
#include "journal/member_names.hpp"
#include "quiz/event.hpp"

namespace quizroom::journal {

using namespace std::string_view_literals;

class MemberWriter {
public:
    MemberWriter(std::string_view type, std::string_view quiz_hash) : quiz_hash_(quiz_hash) {
        text_.reserve(usual_bytes);
        text_.append(R"({"type":")"sv).append(type) += '"';
    }

    template <typename Value>
    void operator()(std::string_view name, const Value& value) {
        text_.append(R"(,")"sv).append(name).append(R"(":)"sv);
        write(value);
    }

    /// A member that came after the first release: it is written where it tells something.
    template <typename Value>
    void unless_usual(std::string_view name, const Value& value) {
        if (value != Value{}) (*this)(name, value);
    }

    std::string finish() && {
        text_ += '}';
        return std::move(text_);
    }

private:
    static constexpr std::size_t usual_bytes = 256;

    void write(const std::same_as<bool> auto& value) { text_ += value ? "true" : "false"; }
    void write(quiz::Milliseconds value) { write_number(value.count()); }
    void write(const std::string& value) { text_ += nlohmann::json(value).dump(); }
    void write(const std::shared_ptr<const quiz::Quiz>&) { write(std::string{quiz_hash_}); }

    template <std::integral Value>
    requires(!std::same_as<Value, bool>) void write(Value value) { write_number(value); }

    template <typename Value>
    requires std::is_enum_v<Value>
    void write(Value value) { write(std::string{names_of<Value>.at(static_cast<std::size_t>(value))}); }

    void write(const quiz::TokenHash& token) { write(to_hexadecimal(token.bytes)); }

    template <std::input_iterator Iterator>
    void write_list(Iterator begin, Iterator end) {
        text_ += '[';
        for (auto element = begin; element != end; ++element) {
            if (element != begin) text_ += ',';
            write_number(*element);
        }
        text_ += ']';
    }

    void write(const std::vector<std::uint8_t>& positions) { write_list(positions.begin(), positions.end()); }

    /// Each as [seat, credit, accuracy points, speed points]: a full room's are half a megabyte.
    void write(const std::vector<quiz::Regraded>& changed) {
        text_ += '[';
        for (const auto& one : changed) {
            const std::array<std::int64_t, 4> numbers{one.seat, one.credit, one.worth.accuracy, one.worth.speed};
            if (&one != changed.data()) text_ += ',';
            write_list(numbers.begin(), numbers.end());
        }
        text_ += ']';
    }

    void write(const std::vector<quiz::Placed>& placed) {
        text_ += '[';
        for (const auto& one : placed) {
            const std::array<std::uint32_t, 2> numbers{one.seat, one.team};
            if (&one != placed.data()) text_ += ',';
            write_list(numbers.begin(), numbers.end());
        }
        text_ += ']';
    }

    void write(const std::vector<std::string>& words) { text_ += nlohmann::json(words).dump(); }

    void write(const quiz::Answer& answer) {
        std::visit([this](const auto& alternative) { write_answer(alternative); }, answer);
        text_ += '}';
    }
    void write_answer(const quiz::Picks& picks) {
        text_.append(R"({"picks":)"sv);
        write_list(picks.begin(), picks.end());
    }
    void write_answer(const quiz::Number& number) {
        if (!std::isfinite(number.value)) throw std::invalid_argument("a number that is not finite has no text");
        text_ += "{\"number\":";
        write_number(number.value);
    }
    void write_answer(const quiz::Text& text) {
        text_ += "{\"text\":";
        write(text.value);
    }

    template <typename Value>
    void write_number(Value value) {
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
        text_.append(digits.begin(), end);
    }

    std::string text_;
    std::string_view quiz_hash_;
};

}  // namespace quizroom::journal
