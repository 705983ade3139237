// Say where one stands on a scale with words at its ends; no step is right. Wire: {"from": n, "until": n, "lowest": text, "highest": text}; answer
// {"picks": [step]}, 0 for `from`; solution {}.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class Scale {
public:
    static constexpr std::string_view name = "scale";
    static constexpr bool is_graded = false;
    static constexpr Milliseconds usual_time = Seconds{20};

    /// Claims a scale of two or more steps.
    static std::optional<Scale> claim(const Body& body);

    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing&, const Answer&) const { return 0; }
    nlohmann::json solution(const Drawing&) const { return nlohmann::json::object(); }
    std::size_t tally_size() const { return static_cast<std::size_t>(steps_.until - steps_.from) + 1; }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const Scale&) const = default;

private:
    Steps steps_;
};

static_assert(QuestionKind<Scale>);

}  // namespace quizroom::quiz
