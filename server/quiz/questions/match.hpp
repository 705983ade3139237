// Match terms with their descriptions. Wire: {"terms": [text...], "descriptions": [text...]}; answer {"picks": [description of
// term 0, ...]}, each description once; solution {"descriptionOfTerm": [description...]}. Credit: the share of terms matched right.
// Counts: one per term and description, at term * descriptions + description.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class Match {
public:
    static constexpr std::string_view name = "match";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{60};

    /// Claims two or more pairs, no term and no description twice.
    static std::optional<Match> claim(const Body& body);

    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing& drawing, const Answer& answer) const;
    nlohmann::json solution(const Drawing& drawing) const;
    std::size_t tally_size() const { return terms_.size() * terms_.size(); }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const Match&) const = default;

private:
    std::vector<std::string> terms_;
    std::vector<std::string> descriptions_;  // of the term in the same place
};

static_assert(QuestionKind<Match>);

}  // namespace quizroom::quiz
