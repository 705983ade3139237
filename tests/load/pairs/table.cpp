#include "load/pairs/table.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <limits>
#include <ostream>
#include <sstream>

namespace quizroom::load::pairs {
namespace {

/// How much worse than the bound, as a share of it: 0 or less when it is reached. What is no number is infinitely worse.
double missing(const Figure& figure, double bound) {
    const auto share = figure.goal > figure.required ? bound / figure.measured - 1 : figure.measured / bound - 1;
    return std::isfinite(share) ? share : std::numeric_limits<double>::infinity();
}

double most_missing(const std::vector<Figure>& figures, double Figure::*bound) {
    double most = 0;
    for (const auto& figure : figures) most = std::max(most, missing(figure, figure.*bound));
    return most;
}

std::string percent(double share) { return text_of(std::ceil(share * 100), 0) + " %"; }

}  // namespace

std::string text_of(double number, int digits) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(digits) << number;
    return text.str();
}

std::string verdict_on(const std::vector<Figure>& figures) {
    if (figures.empty()) return "";
    const auto to_required = most_missing(figures, &Figure::required);
    const auto to_goal = most_missing(figures, &Figure::goal);
    if (std::isinf(to_required)) return "missed: no number was measured";
    if (to_required > 0) return "missed by " + percent(to_required);
    return to_goal > 0 ? "required; goal missed by " + percent(to_goal) : "goal";
}

void Table::print(std::ostream& out) const {
    out << "| figure | required | goal | measured | reached |\n|---|---|---|---|---|\n";
    for (const auto& row : rows_)
        out << "| " << row.what << " | " << row.required << " | " << row.goal << " | " << row.measured << " | " << verdict_on(row.figures) << " |\n";
}

bool Table::misses() const {
    return std::ranges::any_of(rows_, [](const Row& row) { return most_missing(row.figures, &Figure::required) > 0; });
}

}  // namespace quizroom::load::pairs
