#include "packs/quantity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "packs/lines.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t unit_length_max = 20;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Takes a text apart from its front.
class QuantityReader {
public:
    explicit QuantityReader(std::string_view text) : rest_(trimmed(text)) {}

    std::optional<double> number() {
        auto digits = rest_;
        if (digits.starts_with('+')) digits.remove_prefix(1);
        const auto first = digits.substr(digits.starts_with('-') ? 1 : 0, 1);
        if (first.empty() || first[0] < '0' || first[0] > '9') return std::nullopt;  // neither "inf" nor ".5"
        double value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{}) return std::nullopt;
        rest_ = trimmed(digits.substr(static_cast<std::size_t>(end - digits.data())));
        return value;
    }

    bool take(std::string_view mark) {
        if (!rest_.starts_with(mark)) return false;
        rest_ = trimmed(rest_.substr(mark.size()));
        return true;
    }

    bool take_any(auto... marks) { return (take(marks) || ...); }

    /// The rest, when it can be a unit.
    std::optional<std::string> unit() const {
        if (rest_.empty()) return std::string{};
        constexpr std::array<std::string_view, 6> signs{"%", "°", "€", "$", "£", "µ"};
        const bool begins_well = is_letter(rest_.front()) || std::ranges::any_of(signs, [&](auto sign) { return rest_.starts_with(sign); });
        if (!begins_well || length_of(rest_) > unit_length_max) return std::nullopt;
        return std::string{rest_};
    }

private:
    std::string_view rest_;
};

std::optional<quiz::Interval> range_in(QuantityReader& reader) {
    const auto value = reader.number();
    if (!value) return std::nullopt;
    if (reader.take_any("±", "+-", "+/-")) {
        const auto tolerance = reader.number();
        if (!tolerance || *tolerance < 0) return std::nullopt;
        const auto distance = reader.take("%") ? std::abs(*value) * *tolerance / 100 : *tolerance;
        return quiz::Interval{*value - distance, *value + distance};
    }
    if (!reader.take("to ")) return quiz::Interval{*value, *value};
    const auto until = reader.number();
    if (!until) return std::nullopt;
    return quiz::Interval{*value, *until};
}

}  // namespace

std::optional<Quantity> quantity_in(std::string_view text) {
    QuantityReader reader{text};
    const auto range = range_in(reader);
    auto unit = reader.unit();
    if (!range || !unit) return std::nullopt;
    return Quantity{*range, *std::move(unit)};
}

bool has_decimal_comma(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return false;
    std::string with_point{text};
    with_point[comma] = '.';
    return !quantity_in(text) && quantity_in(with_point).has_value();
}

}  // namespace quizroom::packs
