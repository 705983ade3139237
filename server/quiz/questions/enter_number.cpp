#include "quiz/questions/enter_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace quizroom::quiz {
namespace {

bool is_within_limits(double value) { return std::isfinite(value) && std::abs(value) <= EnterNumber::magnitude_max; }

/// 0 within the range.
double distance_from(const Interval& range, double value) {
    const auto distance = std::max({range.from - value, value - range.until, 0.0});
    const auto rounding = EnterNumber::rounding_share * std::max(std::abs(range.from), std::abs(range.until));
    return distance <= rounding ? 0 : distance;
}

std::string shortest(double value) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0.0 : value).ptr;  // no "-0"
    return {digits.data(), end};
}

}  // namespace

std::optional<EnterNumber> EnterNumber::claim(const Body& body) {
    if (!body.numbers || body.numbers->accepted.empty() || body.numbers->accepted.size() > Body::accepted_max) return std::nullopt;
    for (const auto& range : body.numbers->accepted)
        if (!is_within_limits(range.from) || !is_within_limits(range.until) || range.until < range.from) return std::nullopt;
    if (!is_within_limits(body.numbers->partial_credit_until) || body.numbers->partial_credit_until < 0) return std::nullopt;
    EnterNumber kind;
    kind.right_ = *body.numbers;
    return kind;
}

nlohmann::json EnterNumber::show(const Drawing&) const {
    auto shown = nlohmann::json::object();
    if (!right_.unit.empty()) shown["unit"] = right_.unit;
    return shown;
}

bool EnterNumber::understands(const Answer& answer) const {
    const auto* number = std::get_if<Number>(&answer);
    return number && is_within_limits(number->value);
}

int EnterNumber::grade(const Drawing&, const Answer& answer) const {
    const auto value = std::get<Number>(answer).value;
    double nearest = 2 * magnitude_max;
    for (const auto& range : right_.accepted) nearest = std::min(nearest, distance_from(range, value));
    if (nearest == 0) return full_credit;
    if (nearest >= right_.partial_credit_until) return 0;
    return static_cast<int>(std::lround(full_credit * (1 - nearest / right_.partial_credit_until)));
}

nlohmann::json EnterNumber::solution(const Drawing&) const {
    auto accepted = nlohmann::json::array();
    for (const auto& range : right_.accepted) accepted.push_back({{"from", range.from}, {"until", range.until}});
    return {{"accepted", std::move(accepted)}};
}

std::vector<Saying> EnterNumber::sayings(const Answer& answer) const {
    auto digits = shortest(std::get<Number>(answer).value);
    return {{digits, digits, answer}};
}

}  // namespace quizroom::quiz
