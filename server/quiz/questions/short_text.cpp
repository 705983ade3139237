#include "quiz/questions/short_text.hpp"

#include <algorithm>

#include "quiz/questions/layout.hpp"
#include "quiz/typing_error.hpp"
#include "quiz/visible_text.hpp"

namespace quizroom::quiz {
namespace {

constexpr TextLimits limits{8 * ShortText::graphemes_max, ShortText::graphemes_max};

std::optional<std::string> clean(const Answer& answer) {
    const auto* text = std::get_if<Text>(&answer);
    return text ? clean_text(text->value, limits) : std::nullopt;
}

bool is_digit(CodePoint point) { return point >= '0' && point <= '9'; }

bool is_forgiven(const std::string& given, const std::string& accepted) {
    const auto meant = code_points(accepted).value_or(std::vector<CodePoint>{});
    const auto typed = code_points(given).value_or(std::vector<CodePoint>{});
    if (meant.size() < ShortText::forgiving_letters_min || std::ranges::any_of(meant, is_digit)) return false;
    return is_one_slip_away(std::span{typed}, std::span{meant});
}

}  // namespace

std::optional<ShortText> ShortText::claim(const Body& body) {
    if (!body.accepted || body.accepted->texts.empty() || body.accepted->texts.size() > Body::accepted_max) return std::nullopt;
    ShortText kind;
    for (const auto& text : body.accepted->texts) {
        const auto cleaned = clean_text(text, limits);
        if (!cleaned) return std::nullopt;
        kind.accepted_.push_back(text);
        kind.keys_.push_back(loosely_folded(*cleaned));
    }
    if (repeats(kind.keys_)) return std::nullopt;
    kind.forgives_a_slip_ = body.accepted->typing_errors > 0;
    return kind;
}

bool ShortText::understands(const Answer& answer) const { return clean(answer).has_value(); }

int ShortText::grade(const Drawing&, const Answer& answer) const {
    const auto given = loosely_folded(*clean(answer));
    const auto is_right = [&](const std::string& key) { return given == key || (forgives_a_slip_ && is_forgiven(given, key)); };
    return std::ranges::any_of(keys_, is_right) ? full_credit : 0;
}

std::vector<Saying> ShortText::sayings(const Answer& answer) const {
    auto words = *clean(answer);
    auto key = loosely_folded(words);
    return {{std::move(key), std::move(words), answer}};
}

}  // namespace quizroom::quiz
