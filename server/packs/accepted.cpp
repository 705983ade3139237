#include "packs/accepted.hpp"

#include <algorithm>
#include <map>

#include "packs/quantity.hpp"
#include "quiz/questions/enter_number.hpp"
#include "quiz/questions/short_text.hpp"
#include "quiz/visible_text.hpp"

namespace quizroom::packs {
namespace {

using Entries = std::vector<Entry>;

std::string_view without_quotes(std::string_view text) {
    const bool is_quoted = text.size() >= 2 && text.starts_with('"') && text.ends_with('"');
    return is_quoted ? trimmed(text.substr(1, text.size() - 2)) : text;
}

/// What two texts have in common that read the same; nothing for one that no student could type.
std::optional<std::string> key_of(std::string_view text) {
    constexpr auto graphemes_max = quiz::ShortText::graphemes_max;
    const auto clean = quiz::clean_text(text, {8 * graphemes_max, graphemes_max});
    return clean ? std::optional{quiz::loosely_folded(*clean)} : std::nullopt;
}

void check_number(const Entry& entry, const std::string& unit, FindingList& findings) {
    const auto quantity = *quantity_in(entry.text);
    const auto& [from, until] = quantity.range;
    if (quantity.unit != unit)
        findings.error(entry.place, "this number has " + (quantity.unit.empty() ? "no unit" : "the unit " + in_quotes(quantity.unit)) +
                                        ", the first one " + (unit.empty() ? "has none" : "has " + in_quotes(unit)) +
                                        "; write the same unit behind each number");
    if (until < from) findings.error(entry.place, "this range ends before it begins; write the smaller number first, such as `= 10 to 20 ms`");
    if (std::max(std::abs(from), std::abs(until)) > quiz::EnterNumber::magnitude_max)
        findings.error(entry.place, "this number is too large to be asked for; take a larger unit");
}

void check_numbers(const Entries& accepted, FindingList& findings) {
    const auto unit = quantity_in(accepted.front().text)->unit;
    for (const auto& entry : accepted) check_number(entry, unit, findings);
}

void check_texts(const Entries& accepted, FindingList& findings) {
    std::map<std::string, std::size_t> lines;
    for (const auto& entry : accepted) {
        const auto key = key_of(without_quotes(entry.text));
        if (!key) {
            findings.error(entry.place, "nobody could type this answer; write 1 to " + std::to_string(quiz::ShortText::graphemes_max) +
                                            " visible characters behind `=`");
        } else if (const auto [earlier, is_new] = lines.emplace(*key, entry.place.line); !is_new) {
            findings.error(entry.place, in_quotes(entry.text) + " reads like line " + std::to_string(earlier->second) +
                                            " (case, spaces, punctuation and accents do not count); take one of the two out");
        }
        if (has_decimal_comma(entry.text))
            findings.warning(entry.place, in_quotes(entry.text) + " is read as text; for a number write a decimal point");
    }
}

}  // namespace

bool are_numbers(const Entries& accepted) {
    return std::ranges::all_of(accepted, [](const Entry& entry) { return quantity_in(entry.text).has_value(); });
}

quiz::RightNumbers right_numbers(const Entries& accepted) {
    quiz::RightNumbers numbers;
    for (const auto& entry : accepted) {
        auto quantity = *quantity_in(entry.text);
        numbers.accepted.push_back(quantity.range);
        numbers.unit = std::move(quantity.unit);
    }
    return numbers;
}

quiz::RightTexts right_texts(const Entries& accepted) {
    quiz::RightTexts texts;
    for (const auto& entry : accepted) texts.texts.emplace_back(without_quotes(entry.text));
    return texts;
}

void check_accepted(const Entries& accepted, FindingList& findings) {
    constexpr auto most = quiz::Body::accepted_max;
    if (accepted.size() > most)
        findings.error(accepted[most].place, "this is accepted answer " + std::to_string(most + 1) + "; write at most " + std::to_string(most));
    are_numbers(accepted) ? check_numbers(accepted, findings) : check_texts(accepted, findings);
}

}  // namespace quizroom::packs
