// Discussions, confidence and teams, accounted for a second time.
#include <algorithm>

#include "simulation/ledger.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {

using quiz::Instant;

void Ledger::happen(const quiz::DiscussionStarted& event, Instant) {
    press(event.command);
    hold(is("closed") && settings_.peer_instruction && !played_.back().is_voided, invariant::rules, [&] { return told("a discussion"); });
    std::ptrdiff_t votes = 0;  // on this question, without a break
    for (auto played = played_.rbegin(); played != played_.rend() && played->question == question_; ++played) ++votes;
    hold(votes <= quiz_->questions[question_].discussions, invariant::rules, [&] { return told("one discussion too many"); });
    move_to("discussing");
}

/// The newest asking follows a discussion: it is the same question as it was laid out, and the one before counts for nothing.
void Ledger::ask_again(const quiz::QuestionAsked& event) {
    auto& before = played_[played_.size() - 2];
    const bool is_same = event.question == question_ && event.drawing == drawing_ && !before.is_voided;
    hold(is_same, invariant::rules, [&] { return told("another question than was discussed"); });
    before.is_superseded = true;
    played_.back().also_right = before.also_right;
}

/// The one before the discussion where nobody has voted since.
Ledger::Played& Ledger::last_vote() {
    auto& last = played_.back();
    if (!last.given.empty() || played_.size() < 2 || !played_[played_.size() - 2].is_superseded) return last;
    auto& before = played_[played_.size() - 2];
    if (before.question != last.question) return last;
    last.is_skipped = true;
    before.is_superseded = false;
    return before;
}

void Ledger::happen(const quiz::ConfidenceStated& event, Instant) {
    auto& who = student(event.seat);
    hold(who.state == quiz::SeatState::playing, invariant::gone, [&] { return told("how sure " + who.nickname + " is, who was sent out,"); });
    const bool is_asked = settings_.confidence && (is("asking") || is("closed")) && who.given.has_value();
    hold(is_asked, invariant::rules, [&] { return told("how sure somebody is of nothing"); });
    const bool is_new = who.answers.insert(event.command).second;
    hold(is_new, invariant::acknowledged_once, [&] { return told("how sure " + std::to_string(event.command) + " once more"); });
}

std::size_t Ledger::members(quiz::TeamId team) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(students_, [&](const Student& each) { return each.team == team && each.state == quiz::SeatState::playing; }));
}

void Ledger::put_into_smallest(Student& student, quiz::TeamId team) {
    const bool is_there = team >= 1 && team <= settings_.team_names.size();
    hold(is_there, invariant::teams, [&] { return told("a team that there is not"); });
    for (quiz::TeamId other = 1; other <= settings_.team_names.size(); ++other)
        hold(members(team) <= members(other), invariant::teams, [&] { return told("somebody put into a larger team"); });
    student.team = team;
}

void Ledger::happen(const quiz::TeamJoined& event, Instant) {
    auto& who = student(event.seat);
    const bool may_choose = settings_.teams == quiz::TeamPlan::chosen && is("lobby") && who.state == quiz::SeatState::playing;
    hold(may_choose && event.team >= 1 && event.team <= settings_.team_names.size(), invariant::teams, [&] { return told("a choice of team"); });
    const bool is_new = who.answers.insert(event.command).second;
    hold(is_new, invariant::acknowledged_once, [&] { return told("a choice of team once more"); });
    who.team = event.team;
}

void Ledger::happen(const quiz::TeamsFilled& event, Instant) {
    hold(is("lobby"), invariant::teams, [&] { return told("teams that are filled"); });
    for (const auto& [seat, team] : event.placed) {
        auto& who = student(seat);
        hold(who.team == quiz::no_team && who.state == quiz::SeatState::playing, invariant::teams, [&] { return told("somebody put into a team"); });
        put_into_smallest(who, team);
    }
}

}  // namespace quizroom::simulation
