// Choose one or more of which none is right. Wire: {"options": [text...]}; answer {"picks": [option...]}, rising; solution {}.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class PollSeveral {
public:
    static constexpr std::string_view name = "poll-several";
    static constexpr bool is_graded = false;
    static constexpr Milliseconds usual_time = Seconds{30};

    /// Claims two or more options of a poll that may be chosen together, none twice.
    static std::optional<PollSeveral> claim(const Body& body);

    /// There is no order to guess anything from: they stand as their author has written them.
    Drawing draw(std::uint64_t seed) const;
    nlohmann::json show(const Drawing& drawing) const;
    bool understands(const Answer& answer) const;
    int grade(const Drawing&, const Answer&) const { return 0; }
    nlohmann::json solution(const Drawing&) const { return nlohmann::json::object(); }
    std::size_t tally_size() const { return options_.size(); }
    void tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const;

    bool operator==(const PollSeveral&) const = default;

private:
    std::vector<std::string> options_;
};

static_assert(QuestionKind<PollSeveral>);

}  // namespace quizroom::quiz
