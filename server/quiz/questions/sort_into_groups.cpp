#include "quiz/questions/sort_into_groups.hpp"

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {
namespace {

// Items and groups are shuffled apart, so that the one order tells nothing of the other.
constexpr std::uint64_t for_groups = 0x9e3779b97f4a7c15ull;

}  // namespace

std::optional<SortIntoGroups> SortIntoGroups::claim(const Body& body) {
    if (body.groups.size() < 2 || body.groups.size() > Body::groups_max) return std::nullopt;
    SortIntoGroups kind;
    for (const auto& group : body.groups) {
        kind.groups_.push_back(group.name);
        for (const auto& item : group.items) {
            kind.items_.push_back(item);
            kind.group_of_item_.push_back(static_cast<std::uint8_t>(kind.groups_.size() - 1));
        }
    }
    if (kind.items_.size() < 2 || kind.items_.size() > Body::items_max) return std::nullopt;
    if (repeats(kind.items_) || repeats(kind.groups_)) return std::nullopt;
    return kind;
}

Drawing SortIntoGroups::draw(std::uint64_t seed) const { return {drawn_order(items_, seed), drawn_order(groups_, seed ^ for_groups)}; }

nlohmann::json SortIntoGroups::show(const Drawing& drawing) const {
    return {{"items", laid_out(items_, drawing.items)}, {"groups", laid_out(groups_, drawing.groups)}};
}

bool SortIntoGroups::understands(const Answer& answer) const {
    const auto* picks = std::get_if<Picks>(&answer);
    return picks && picks->size() == items_.size() && std::ranges::all_of(*picks, [&](auto group) { return group < groups_.size(); });
}

int SortIntoGroups::grade(const Drawing& drawing, const Answer& answer) const {
    const auto& picks = std::get<Picks>(answer);
    int right = 0;
    for (std::size_t shown = 0; shown < picks.size(); ++shown)
        if (drawing.groups[picks[shown]] == group_of_item_[drawing.items[shown]]) ++right;
    return credit_share(right, static_cast<int>(items_.size()));
}

nlohmann::json SortIntoGroups::solution(const Drawing& drawing) const {
    auto groups = nlohmann::json::array();
    for (const auto item : drawing.items) groups.push_back(shown_position(drawing.groups, group_of_item_[item]));
    return {{"groupOfItem", std::move(groups)}};
}

void SortIntoGroups::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const {
    const auto& picks = std::get<Picks>(answer);
    for (std::size_t item = 0; item < picks.size(); ++item) counts[item * groups_.size() + picks[item]] += change;
}

}  // namespace quizroom::quiz
