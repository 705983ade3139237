// Say what comes to mind: up to three words, of which none is right. Wire: {}; answer {"text": "one, two"}; solution {}.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class Words {
public:
    static constexpr std::string_view name = "words";
    static constexpr bool is_graded = false;
    static constexpr Milliseconds usual_time = Seconds{45};
    static constexpr std::size_t words_max = 3;
    static constexpr std::size_t graphemes_max = 30;  // of each

    /// Claims a body that asks for words.
    static std::optional<Words> claim(const Body& body);

    Drawing draw(std::uint64_t) const { return {}; }
    nlohmann::json show(const Drawing&) const { return {{"wordsMax", words_max}}; }

    /// One to three words or short phrases with commas between; none longer than `graphemes_max`. Nothing between two commas is
    /// passed over.
    bool understands(const Answer& answer) const;
    int grade(const Drawing&, const Answer&) const { return 0; }
    nlohmann::json solution(const Drawing&) const { return nlohmann::json::object(); }
    std::size_t tally_size() const { return 0; }
    void tally(const Answer&, std::int32_t, std::span<std::int32_t>) const {}

    /// Each word once, however often the answer says it.
    std::vector<Saying> sayings(const Answer& answer) const;

    bool operator==(const Words&) const = default;
};

static_assert(OpenQuestionKind<Words>);

}  // namespace quizroom::quiz
