// Choose all the right options. Wire: {"options": [text...]}; answer {"picks": [option...]} in rising order;
// solution {"right": [option...]}. Credit: right minus wrong picks over all right ones, never below 0.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class ChooseAll {
public:
    static constexpr std::string_view name = "choose-all";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{30};

    /// Claims options of which two or more are right, none twice.
    static std::optional<ChooseAll> claim(const Body& body);

    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing& drawing, const Answer& answer) const;
    nlohmann::json solution(const Drawing& drawing) const;
    std::size_t tally_size() const { return options_.size(); }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const ChooseAll&) const = default;

private:
    std::vector<std::string> options_;
    std::vector<bool> right_;
};

static_assert(QuestionKind<ChooseAll>);

}  // namespace quizroom::quiz
