#include "load/figures/expectation.hpp"

#include <array>
#include <stdexcept>

#include "load/scenario/nearest.hpp"
#include "load/scenario/units.hpp"

namespace quizroom::load {
namespace {

constexpr std::array<std::string_view, 5> signs{"<", "<=", ">", ">=", "=="};
constexpr std::string_view sign_letters = "<>=";

std::string trimmed(std::string text) {
    while (text.starts_with(' ')) text.erase(0, 1);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

std::vector<std::string> names_of_figures() {
    std::vector<std::string> names;
    for (const auto& figure : all_figures()) names.push_back(figure.name);
    return names;
}

std::invalid_argument wrong(const std::string& text, const std::string& why) {
    return std::invalid_argument{"\"" + text + "\" " + why + (why.ends_with('?') ? "" : ".") +
                                 " Write it like: ack.p99 < 100 ms. The figures are: " + listed(names_of_figures())};
}

std::string guess_for(const std::string& name) {
    const auto nearest = nearest_name(name, names_of_figures());
    return nearest.empty() ? "" : "; did you mean " + nearest + "?";
}

/// What the unit in the expression is worth in the figure's own; 0 when it does not fit.
double factor_of(const std::string& unit, Unit of_figure) {
    if (of_figure == Unit::milliseconds) return unit == "ms" ? 1 : unit == "s" ? 1'000 : 0;
    if (of_figure == Unit::seconds) return unit == "s" ? 1 : unit == "ms" ? 0.001 : 0;
    if (of_figure == Unit::share) return unit == "%" ? 0.01 : 0;
    return unit.empty() ? 1 : 0;
}

std::string units_of(Unit unit) {
    if (unit == Unit::milliseconds || unit == Unit::seconds) return "ms or s";
    return unit == Unit::share ? "%" : "no unit";
}

}  // namespace

Expectation::Expectation(const std::string& text) : text_(text) {
    const auto begin = text.find_first_of(sign_letters);
    if (begin == std::string::npos) throw wrong(text, "compares nothing");
    const auto end = text.find_first_not_of(sign_letters, begin);
    const auto sign = std::ranges::find(signs, text.substr(begin, end - begin));
    if (sign == signs.end()) throw wrong(text, "compares with what is none of < <= > >= ==");
    comparison_ = static_cast<Comparison>(sign - signs.begin());
    const auto name = trimmed(text.substr(0, begin));
    figure_ = find_figure(name);
    if (!figure_) throw wrong(text, "names no figure" + guess_for(name));
    const auto quantity = end == std::string::npos ? std::nullopt : read_quantity(std::string_view{text}.substr(end));
    if (!quantity) throw wrong(text, "has no number to compare with");
    const auto factor = factor_of(quantity->unit, figure_->unit);
    if (factor == 0) throw wrong(text, "does not have the unit that fits: " + name + " takes " + units_of(figure_->unit));
    bound_ = quantity->number * factor;
}

bool Expectation::is_met(double value) const {
    switch (comparison_) {
        case Comparison::less:
            return value < bound_;
        case Comparison::at_most:
            return value <= bound_;
        case Comparison::more:
            return value > bound_;
        case Comparison::at_least:
            return value >= bound_;
        case Comparison::equal:
            return value == bound_;
    }
    return false;
}

std::string Expectation::missed_by(const Measured& measured) const {
    if (figure_->is_measured && !figure_->is_measured(measured)) return "expected " + text_ + ", and there were none (" + figure_->what + ")";
    const auto value = figure_->value(measured);
    if (is_met(value)) return {};
    return "expected " + text_ + ", and it was " + load::text_of(value, figure_->unit) + " (" + figure_->what + ")";
}

}  // namespace quizroom::load
