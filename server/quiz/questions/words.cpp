#include "quiz/questions/words.hpp"

#include <algorithm>

#include "quiz/visible_text.hpp"

namespace quizroom::quiz {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// What stands between commas, without what is empty.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto part = text.substr(0, end);
        if (part.find_first_not_of(blanks) != std::string_view::npos) parts.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<std::string> clean(std::string_view part) { return clean_text(part, {8 * Words::graphemes_max, Words::graphemes_max}); }

}  // namespace

std::optional<Words> Words::claim(const Body& body) { return body.asks_for_words ? std::optional{Words{}} : std::nullopt; }

bool Words::understands(const Answer& answer) const {
    const auto* text = std::get_if<Text>(&answer);
    if (!text) return false;
    const auto parts = parts_of(text->value);
    return !parts.empty() && parts.size() <= words_max && std::ranges::all_of(parts, [](auto part) { return clean(part).has_value(); });
}

std::vector<Saying> Words::sayings(const Answer& answer) const {
    std::vector<Saying> sayings;
    for (const auto part : parts_of(std::get<Text>(answer).value)) {
        auto word = *clean(part);
        auto key = loosely_folded(word);
        if (std::ranges::find(sayings, key, &Saying::key) != sayings.end()) continue;
        sayings.push_back({std::move(key), word, Text{word}});
    }
    return sayings;
}

}  // namespace quizroom::quiz
