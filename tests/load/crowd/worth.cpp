#include "load/crowd/worth.hpp"

#include <algorithm>
#include <stdexcept>

namespace quizroom::load {
namespace {

constexpr std::int64_t counts_as_at_once_ms = 500;

/// Thousandths, rounded half up.
int share(std::int64_t part, std::int64_t whole) { return static_cast<int>((2 * full_credit * part + whole) / (2 * whole)); }

int credit_for_options(const Picks& right, const Picks& picks) {
    const auto hits = std::ranges::count_if(picks, [&](auto pick) { return std::ranges::find(right, pick) != right.end(); });
    const auto misses = static_cast<std::int64_t>(picks.size()) - hits;
    return share(std::max<std::int64_t>(hits - misses, 0), static_cast<std::int64_t>(right.size()));
}

int credit_for_groups(const Picks& groups, const Picks& picks) {
    std::int64_t hits = 0;
    for (std::size_t item = 0; item < groups.size(); ++item) hits += item < picks.size() && picks[item] == groups[item] ? 1 : 0;
    return share(hits, static_cast<std::int64_t>(groups.size()));
}

/// By pairs: how many of any two items stand in the right order.
int credit_for_order(const Picks& order, const Picks& picks) {
    const auto place_of = [&](std::uint8_t item) { return std::ranges::find(order, item) - order.begin(); };
    std::int64_t hits = 0;
    for (std::size_t first = 0; first < picks.size(); ++first)
        for (std::size_t second = first + 1; second < picks.size(); ++second) hits += place_of(picks[first]) < place_of(picks[second]) ? 1 : 0;
    const auto count = static_cast<std::int64_t>(order.size());
    return share(hits, count * (count - 1) / 2);
}

std::optional<int> credit_for_number(const Json& accepted, double number) {
    const auto is_right = [&](const Json& range) { return number >= range.at("from").get<double>() && number <= range.at("until").get<double>(); };
    return std::ranges::any_of(accepted, is_right) ? std::optional{full_credit} : std::nullopt;
}

std::optional<int> credit_for_text(const Json& accepted, const std::string& text) {
    return std::ranges::find(accepted, Json(text)) != accepted.end() ? std::optional{full_credit} : std::nullopt;
}

}  // namespace

bool is_graded(const Json& solution) {
    const auto& kind = solution.at("kind").get_ref<const std::string&>();
    return kind != "poll" && kind != "poll-several" && kind != "scale" && kind != "words";
}

std::optional<int> credit_of(const Json& solution, const Given& given) {
    const auto& kind = solution.at("kind").get_ref<const std::string&>();
    if (kind == "number") return credit_for_number(solution.at("accepted"), std::get<double>(given));
    if (kind == "short-text") return credit_for_text(solution.at("accepted"), std::get<std::string>(given));
    if (!is_graded(solution)) return 0;
    const auto& picks = std::get<Picks>(given);
    if (kind == "choose-one" || kind == "choose-all") return credit_for_options(solution.at("right").get<Picks>(), picks);
    if (kind == "sort-into-groups") return credit_for_groups(solution.at("groupOfItem").get<Picks>(), picks);
    if (kind == "match") return credit_for_groups(solution.at("descriptionOfTerm").get<Picks>(), picks);
    if (kind == "put-in-order") return credit_for_order(solution.at("order").get<Picks>(), picks);
    throw std::runtime_error{"this tool cannot grade a question of kind " + kind};
}

std::int64_t accuracy_points_of(int credit, std::int64_t points) { return (credit * points + 500) / 1'000; }

std::int64_t speed_points_of(int credit, std::int64_t points, std::int64_t used_ms, std::int64_t limit_ms) {
    if (limit_ms <= 0) return accuracy_points_of(credit, points);
    const auto time = used_ms < counts_as_at_once_ms ? 0 : std::min(used_ms, limit_ms);
    const auto in_time = (points * (2 * limit_ms - time) + limit_ms) / (2 * limit_ms);
    return (credit * in_time + 500) / 1'000;
}

}  // namespace quizroom::load
