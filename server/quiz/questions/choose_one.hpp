// Choose the one right option. Wire: {"options": [text...]}; answer {"picks": [option]}; solution {"right": [option]}.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class ChooseOne {
public:
    static constexpr std::string_view name = "choose-one";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{20};

    /// Claims two or more options of which exactly one is right, none twice.
    static std::optional<ChooseOne> claim(const Body& body);

    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing& drawing, const Answer& answer) const;
    nlohmann::json solution(const Drawing& drawing) const;
    std::size_t tally_size() const { return options_.size(); }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const ChooseOne&) const = default;

private:
    std::vector<std::string> options_;
    std::size_t right_ = 0;
};

static_assert(QuestionKind<ChooseOne>);

}  // namespace quizroom::quiz
