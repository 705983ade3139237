// What a host mends afterwards, worked out a second time: which answers are worth more from then on, and what nobody keeps.
#include <algorithm>

#include "simulation/ledger.hpp"
#include "simulation/marking.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {

using quiz::Instant;

Ledger::Played& Ledger::mendable(quiz::RoundNumber round) {
    const bool is_played = round >= 1 && round <= played_.size() && !(is("asking") && round == played_.size());
    hold(is_played && !played_[round - 1].is_skipped && !played_[round - 1].is_voided && !played_[round - 1].is_superseded, invariant::rules,
         [&] { return told("a remedy"); });
    return played_[round - 1];
}

void Ledger::happen(const quiz::AnswerAlsoRight& event, Instant) {
    press(event.command);
    auto& played = mendable(event.round);
    const auto& question = quiz_->questions[played.question];
    played.also_right.push_back(event.answer);
    std::vector<quiz::Regraded> changed;
    for (const auto& [seat, given] : played.given)
        if (given.answer == event.answer && given.credit < quiz::full_credit && !played.mended.contains(seat))
            changed.push_back({seat, quiz::full_credit, full_marks(question, given.used, played.limits.at(seat))});
    hold(changed == event.changed, invariant::scores, [&] { return told("other answers that count now"); });
    for (const auto& each : changed) {
        played.mended.insert(each.seat);
        if (is_open_ && event.round == played_.size()) continue;
        auto& score = students_[each.seat - 1].score;
        score -= played.worth[each.seat];
        score += each.worth;
        played.worth[each.seat] = each.worth;
    }
    if (!is_open_ || event.round < played_.size()) rank_anew();
}

/// What was let count before a discussion counts from the start when the class is asked again.
void Ledger::mend_at_once(const quiz::AnswerAccepted& event) {
    auto& played = played_.back();
    played.mended.erase(event.seat);
    if (std::ranges::find(played.also_right, event.given.answer) != played.also_right.end()) played.mended.insert(event.seat);
}

void Ledger::happen(const quiz::RoundVoided& event, Instant) {
    press(event.command);
    auto& played = mendable(event.round);
    played.is_voided = true;
    if (is_open_ && event.round == played_.size()) return;
    for (const auto& [seat, worth] : played.worth) students_[seat - 1].score -= worth;
    rank_anew();
}

}  // namespace quizroom::simulation
