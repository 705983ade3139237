// Answer in one's own words, of which some are right. Wire: {}; answer {"text": words}; solution {"accepted": [text...]}.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class ShortText {
public:
    static constexpr std::string_view name = "short-text";
    static constexpr bool is_graded = true;
    static constexpr Milliseconds usual_time = Seconds{45};
    static constexpr std::size_t graphemes_max = 100;
    /// In shorter words, and in words with a digit, a slip of the finger makes another word: of "CI", of "443".
    static constexpr std::size_t forgiving_letters_min = 4;

    /// Claims one or more accepted texts that can be seen, no two of which read the same.
    static std::optional<ShortText> claim(const Body& body);

    Drawing draw(std::uint64_t) const { return {}; }
    nlohmann::json show(const Drawing&) const { return nlohmann::json::object(); }
    bool understands(const Answer& answer) const;

    /// All for what reads like an accepted text, whatever its case, spaces, punctuation and diacritics; where the author forgives a
    /// typing error, also for what is one slip away from one. Else nothing.
    int grade(const Drawing&, const Answer& answer) const;
    nlohmann::json solution(const Drawing&) const { return {{"accepted", accepted_}}; }
    std::size_t tally_size() const { return 0; }
    void tally(const Answer&, std::int32_t, std::span<std::int32_t>) const {}
    std::vector<Saying> sayings(const Answer& answer) const;

    bool operator==(const ShortText&) const = default;

private:
    std::vector<std::string> accepted_;
    std::vector<std::string> keys_;  // of the accepted ones, folded
    bool forgives_a_slip_ = false;
};

static_assert(OpenQuestionKind<ShortText>);

}  // namespace quizroom::quiz
