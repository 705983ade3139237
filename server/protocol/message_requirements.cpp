#include "protocol/message_requirements.hpp"

#include <algorithm>
#include <cmath>

#include "quiz/visible_text.hpp"

namespace quizroom::protocol {
namespace {

constexpr std::size_t answer_characters_max = 1600;  // code points, counted before Unicode's grapheme rules look at them

std::size_t character_count(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of a lower-case hexadecimal digit, or -1.
int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool fits(const quiz::Text& text) {
    if (character_count(text.value) > answer_characters_max) return false;
    const auto graphemes = quiz::grapheme_count(text.value);
    return graphemes && *graphemes <= quiz::Text::graphemes_max;
}

std::string text_of_at_most(std::size_t characters) { return "a text of at most " + std::to_string(characters) + " characters"; }

}  // namespace

void Requirements::refuse(Member member, std::string_view what_it_is) {
    if (!problem_.empty()) return;
    problem_ = "The member \"" + std::string{name_of(member)} + (is_absent(member) ? "\" is missing: it is " : "\" does not fit: it is ");
    problem_ += what_it_is;
    problem_ += '.';
}

std::uint64_t Requirements::whole_number(Member member, Range range) {
    const auto* value = std::get_if<double>(&members_[member]);
    if (value && std::trunc(*value) == *value && *value >= static_cast<double>(range.first) && *value <= static_cast<double>(range.last))
        return static_cast<std::uint64_t>(*value);
    refuse(member, "a whole number from " + std::to_string(range.first) + " to " + std::to_string(range.last));
    return range.first;
}

double Requirements::number(Member member) {
    if (const auto* value = std::get_if<double>(&members_[member])) return *value;
    refuse(member, "a number");
    return 0;
}

std::string_view Requirements::word(Member member) const {
    const auto* value = std::get_if<std::string>(&members_[member]);
    return value ? std::string_view{*value} : std::string_view{};
}

std::string Requirements::text(Member member, std::size_t characters_max) {
    const auto* value = std::get_if<std::string>(&members_[member]);
    if (value && character_count(*value) <= characters_max) return *value;
    refuse(member, text_of_at_most(characters_max));
    return {};
}

std::string Requirements::text_if_present(Member member, std::size_t characters_max) {
    return is_absent(member) ? std::string{} : text(member, characters_max);
}

std::string Requirements::pin() {
    const auto* value = std::get_if<std::string>(&members_[Member::pin]);
    if (value && value->size() == 6 && std::ranges::all_of(*value, is_digit)) return *value;
    refuse(Member::pin, "a text of six digits");
    return {};
}

Key256 Requirements::key(Member member) {
    Key256 key{};
    const auto* value = std::get_if<std::string>(&members_[member]);
    const bool is_hex = value && value->size() == 2 * key.size() && std::ranges::all_of(*value, [](char c) { return hex_value(c) >= 0; });
    if (!is_hex) {
        refuse(member, "a text of 64 hexadecimal digits in lower case");
        return key;
    }
    for (std::size_t index = 0; index < key.size(); ++index)
        key[index] = static_cast<std::uint8_t>(hex_value((*value)[2 * index]) * 16 + hex_value((*value)[2 * index + 1]));
    return key;
}

quiz::Answer Requirements::answer() {
    const int given = !is_absent(Member::picks) + !is_absent(Member::number) + !is_absent(Member::text);
    if (!std::holds_alternative<Nested>(members_[Member::answer]) || given != 1) {
        refuse(Member::answer, "an object with exactly one of \"picks\", \"number\" and \"text\"");
        return {};
    }
    if (!is_absent(Member::number)) return quiz::Number{number(Member::number)};
    if (const auto* picks = std::get_if<quiz::Picks>(&members_[Member::picks])) return *picks;
    if (const auto* words = std::get_if<std::string>(&members_[Member::text]))
        if (quiz::Text text{*words}; fits(text)) return text;
    if (is_absent(Member::text)) {
        refuse(Member::picks, "a list of at most 64 whole numbers from 0 to 63");
    } else {
        refuse(Member::text, text_of_at_most(quiz::Text::graphemes_max));
    }
    return {};
}

}  // namespace quizroom::protocol
