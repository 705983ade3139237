#include "quiz/questions/match.hpp"

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {
namespace {

// Terms and descriptions are shuffled apart, so that the one order tells nothing of the other.
constexpr std::uint64_t for_descriptions = 0xd1b54a32d192ed03ull;

}  // namespace

std::optional<Match> Match::claim(const Body& body) {
    if (body.pairs.size() < 2 || body.pairs.size() > Body::pairs_max) return std::nullopt;
    Match kind;
    for (const auto& pair : body.pairs) {
        kind.terms_.push_back(pair.term);
        kind.descriptions_.push_back(pair.description);
    }
    if (repeats(kind.terms_) || repeats(kind.descriptions_)) return std::nullopt;
    return kind;
}

Drawing Match::draw(std::uint64_t seed) const { return {drawn_order(terms_, seed), drawn_order(descriptions_, seed ^ for_descriptions)}; }

nlohmann::json Match::show(const Drawing& drawing) const {
    return {{"terms", laid_out(terms_, drawing.items)}, {"descriptions", laid_out(descriptions_, drawing.groups)}};
}

bool Match::understands(const Answer& answer) const {
    const auto* picks = std::get_if<Picks>(&answer);
    if (!picks || picks->size() != terms_.size()) return false;
    std::vector<bool> taken(descriptions_.size());
    for (const auto description : *picks) {
        if (description >= taken.size() || taken[description]) return false;
        taken[description] = true;
    }
    return true;
}

int Match::grade(const Drawing& drawing, const Answer& answer) const {
    const auto& picks = std::get<Picks>(answer);
    int right = 0;
    for (std::size_t shown = 0; shown < picks.size(); ++shown)
        if (drawing.groups[picks[shown]] == drawing.items[shown]) ++right;
    return credit_share(right, static_cast<int>(terms_.size()));
}

nlohmann::json Match::solution(const Drawing& drawing) const {
    auto descriptions = nlohmann::json::array();
    for (const auto term : drawing.items) descriptions.push_back(shown_position(drawing.groups, term));
    return {{"descriptionOfTerm", std::move(descriptions)}};
}

void Match::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const {
    const auto& picks = std::get<Picks>(answer);
    for (std::size_t term = 0; term < picks.size(); ++term) counts[term * terms_.size() + picks[term]] += change;
}

}  // namespace quizroom::quiz
