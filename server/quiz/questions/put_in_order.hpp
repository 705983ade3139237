// Put items in order. Wire: {"items": [text...]}; answer {"picks": [first item, second item, ...]}, each item once;
// solution {"order": [item...]}. Credit: the share of pairs that stand in the right order (Kendall's tau distance).
// Counts: one per item and place, at item * items + place.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class PutInOrder {
public:
    static constexpr std::string_view name = "put-in-order";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{45};

    /// Claims a list of two or more items, none twice.
    static std::optional<PutInOrder> claim(const Body& body);

    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing& drawing, const Answer& answer) const;
    nlohmann::json solution(const Drawing& drawing) const;
    std::size_t tally_size() const { return items_.size() * items_.size(); }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const PutInOrder&) const = default;

private:
    std::vector<std::string> items_;  // in the right order
};

static_assert(QuestionKind<PutInOrder>);

}  // namespace quizroom::quiz
