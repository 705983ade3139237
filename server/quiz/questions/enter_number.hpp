// Answer with a number. Wire: {"unit"?: text}; answer {"number": value}; solution {"accepted": [{"from", "until"}...]}.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class EnterNumber {
public:
    static constexpr std::string_view name = "number";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{30};
    static constexpr double magnitude_max = 1e15;  // beyond, doubles no longer hold every whole number
    /// What calculating with doubles may add to a bound, as a share of it: 0.3 ± 0.1 accepts 0.4.
    static constexpr double rounding_share = 1e-9;

    /// Claims one or more ranges that are finite and not turned around.
    static std::optional<EnterNumber> claim(const Body& body);

    Drawing draw(std::uint64_t) const { return {}; }
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;

    /// All within a range. Outside, where the author gives credit for being near, what is left of it falls evenly with the
    /// distance from the nearest range: all at its bound, nothing at `partial_credit_until` away from it.
    int grade(const Drawing& drawing, const Answer& answer) const;
    nlohmann::json solution(const Drawing& drawing) const;
    std::size_t tally_size() const { return 0; }
    void tally(const Answer&, std::int32_t, std::span<std::int32_t>) const {}
    std::vector<Saying> sayings(const Answer& answer) const;

    bool operator==(const EnterNumber&) const = default;

private:
    RightNumbers right_;
};

static_assert(OpenQuestionKind<EnterNumber>);

}  // namespace quizroom::quiz
