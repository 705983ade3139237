// Sort items into groups. Wire: {"items": [text...], "groups": [name...]}; answer {"picks": [group of item 0, ...]};
// solution {"groupOfItem": [group...]}. Credit: the share of items placed right.
// Counts: one per item and group, at item * groups + group.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class SortIntoGroups {
public:
    static constexpr std::string_view name = "sort-into-groups";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{60};

    /// Claims two or more groups with two or more items in all, no group name and no item twice.
    static std::optional<SortIntoGroups> claim(const Body& body);

    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing& drawing, const Answer& answer) const;
    nlohmann::json solution(const Drawing& drawing) const;
    std::size_t tally_size() const { return items_.size() * groups_.size(); }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const SortIntoGroups&) const = default;

private:
    std::vector<std::string> items_;
    std::vector<std::string> groups_;
    std::vector<std::uint8_t> group_of_item_;
};

static_assert(QuestionKind<SortIntoGroups>);

}  // namespace quizroom::quiz
