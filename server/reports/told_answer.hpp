// An answer in its author's words: which options, which item in which group, which order, instead of the positions that
// were shown. It goes by the shape of what a kind shows, so a new kind of a known shape needs nothing here.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "quiz/question.hpp"

namespace quizroom::reports {

/// Tells answers to one asking of a question.
class AnswerTeller {
public:
    AnswerTeller(const quiz::Question& question, const quiz::Drawing& drawing);

    /// {"options": [text...]}, {"groups": [{"item", "group"}...]} or {"pairs": [{"term", "description"}...]} in the author's order, {"order":
    /// [text...]},
    /// {"step": n} of a scale, {"number": n} or {"text": "..."}; {"picks": [position...]} for a shape it does not know.
    nlohmann::json tell(const quiz::Answer& answer) const;

    /// The right answer, told like a student's, or {"accepted": [...]} as its kind shows it; null when the kind has no such thing.
    nlohmann::json tell_solution() const;

private:
    nlohmann::json tell(const quiz::Picks& picks) const;
    nlohmann::json tell_groups(const quiz::Picks& picks) const;
    nlohmann::json tell_pairs(const quiz::Picks& picks) const;
    std::vector<std::size_t> in_authors_order(const quiz::Picks& picks) const;

    nlohmann::json shown_;
    nlohmann::json solution_;
    quiz::Drawing drawing_;
};

/// A told answer as a person would say it: the options, the order, or what was put where.
std::string words_of(const nlohmann::json& told);

}  // namespace quizroom::reports
