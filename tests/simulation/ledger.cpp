#include "simulation/ledger.hpp"

#include <algorithm>

#include "quiz/command.hpp"
#include "quiz/view.hpp"
#include "simulation/marking.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {

using quiz::Instant;
using quiz::Milliseconds;

void Ledger::enter(const journal::Record& record) {
    hold(record.sequence == sequence() + 1, invariant::rules, [&] { return told("a record with sequence " + std::to_string(record.sequence)); });
    hold(record.epoch >= epoch_, invariant::epochs, [&] { return told("a record of epoch " + std::to_string(record.epoch)); });
    hold(record.at >= last_at_, invariant::rules, [&] { return told("a record from before the last one"); });
    hold(!is_finished(), invariant::rules, [&] { return told("a record behind the end"); });
    epoch_ = record.epoch;
    std::visit([&](const auto& event) { happen(event, record.at); }, record.event);
    last_at_ = record.at;
    moment_.closes_at_ms = closes_at_ms();
    moments_.push_back(moment_);
    auto& own = own_closings_.emplace_back();
    for (quiz::SeatId seat = 1; seat <= students_.size(); ++seat)
        if (const auto percent = students_[seat - 1].extra_percent; percent > 0) own[seat] = closes_at_ms(percent);
}

std::string Ledger::told(std::string_view what) const {
    return std::string{what} + " behind record " + std::to_string(sequence()) + " of epoch " + std::to_string(epoch_) + ", in phase " +
           std::string{moment_.phase};
}

void Ledger::move_to(std::string_view phase) {
    moment_.phase = phase;
    moment_.paused = false;
    ++moment_.step;
}

void Ledger::press(quiz::CommandId command) {
    if (command == 0) return;
    const bool is_new = host_commands_.insert(command).second;
    hold(is_new, invariant::acknowledged_once, [&] { return told("host command " + std::to_string(command) + " once more"); });
}

Ledger::Student& Ledger::student(quiz::SeatId seat) {
    hold(seat >= 1 && seat <= students_.size(), invariant::rules, [&] { return told("seat " + std::to_string(seat) + ", which nobody has taken,"); });
    return students_[seat - 1];
}

Milliseconds Ledger::elapsed(Instant at) const { return std::max(ran_ + (running_since_ ? at - *running_since_ : Milliseconds{}), Milliseconds{}); }

bool Ledger::holds_answer(quiz::SeatId seat, quiz::CommandId command) const {
    return seat >= 1 && seat <= students_.size() && students_[seat - 1].answers.contains(command);
}

void Ledger::happen(const quiz::RoomOpened& event, Instant) {
    quiz_ = event.quiz;
    settings_ = event.settings;
}

void Ledger::happen(const quiz::SeatTaken& event, Instant) {
    hold(event.seat == students_.size() + 1, invariant::rules, [&] { return told("a seat out of turn"); });
    hold(!moment_.locked, invariant::rules, [&] { return told("a newcomer in a locked room"); });
    hold(!banned_names_.contains(event.nickname), invariant::gone, [&] { return told(event.nickname + ", who is banned, with another seat"); });
    auto& student = students_.emplace_back();
    student.nickname = event.nickname;
    const bool chooses = settings_.teams == quiz::TeamPlan::none || (settings_.teams == quiz::TeamPlan::chosen && is("lobby"));
    if (chooses) {
        hold(event.team == quiz::no_team, invariant::teams, [&] { return told("somebody put into a team"); });
    } else {
        put_into_smallest(student, event.team);
    }
}

void Ledger::happen(const quiz::SeatRemoved& event, Instant) {
    press(event.command);
    send_out(event.seat, quiz::SeatState::removed);
}

void Ledger::happen(const quiz::SeatBanned& event, Instant) {
    press(event.command);
    send_out(event.seat, quiz::SeatState::banned);
    banned_names_.insert(student(event.seat).nickname);
}

void Ledger::happen(const quiz::RoomLocked& event, Instant) {
    press(event.command);
    moment_.locked = true;
}

void Ledger::happen(const quiz::RoomUnlocked& event, Instant) {
    press(event.command);
    moment_.locked = false;
}

void Ledger::happen(const quiz::QuestionAsked& event, Instant at) {
    press(event.command);
    const bool is_again = is("discussing");
    hold(is_again || is("lobby") || is("revealed") || is("standings"), invariant::rules, [&] { return told("a question"); });
    for (const auto& each : students_) {
        const bool has_team = each.team != quiz::no_team || each.state != quiz::SeatState::playing;
        hold(settings_.teams == quiz::TeamPlan::none || has_team, invariant::teams,
             [&] { return told("a game of " + each.nickname + " without a team"); });
    }
    for (auto& each : students_) {
        each.given.reset();
        each.extra_percent_in_play = each.extra_percent;
    }
    question_ = event.question;
    auto& played = played_.emplace_back();
    played.question = event.question;
    if (is_again) ask_again(event);
    next_question_ = event.question + 1;
    drawing_ = event.drawing;
    limit_ = event.time_limit;
    hold(!settings_.untimed || limit_ == Milliseconds{}, invariant::rules, [&] { return told("a time limit"); });
    extension_ = ran_ = Milliseconds{};
    last_call_.reset();
    running_since_ = at;
    is_open_ = true;
    moment_.round = event.round;
    move_to("asking");
}

void Ledger::check_time(const quiz::AnswerAccepted& event, Instant at) const {
    const auto& given = event.given;
    const auto now = elapsed(at);
    const auto least = std::max(given.measured - quiz::allowance_max, Milliseconds{});
    const bool is_measured = given.measured >= Milliseconds{} && given.measured <= now;
    const bool is_fair = given.used >= least && given.used <= given.measured;
    hold(is_measured && is_fair, invariant::window, [&] { return told("an answer with an impossible time"); });
    const auto end = deadline(students_[event.seat - 1].extra_percent);
    if (!end) return;
    const auto sent = now - given.measured;
    hold(now <= *end + quiz::last_call_grace, invariant::window, [&] { return told("an answer that came too late"); });
    hold(sent + std::min(given.reported, given.used) <= *end, invariant::window, [&] { return told("an answer that was given too late"); });
}

void Ledger::happen(const quiz::AnswerAccepted& event, Instant at) {
    auto& who = student(event.seat);
    hold(who.state == quiz::SeatState::playing, invariant::gone, [&] { return told("an answer of " + who.nickname + ", who was sent out,"); });
    hold(is("asking") && running_since_, invariant::window, [&] { return told("an answer while no clock runs"); });
    hold(!who.given || settings_.may_change_answer, invariant::one_answer, [&] { return told("a second answer of " + who.nickname); });
    const bool is_new = who.answers.insert(event.command).second;
    hold(is_new, invariant::acknowledged_once, [&] { return told("answer " + std::to_string(event.command) + " once more"); });
    check_time(event, at);
    who.given = event.given;
    played_.back().given[event.seat] = event.given;
    played_.back().limits[event.seat] = limit_of(who.extra_percent_in_play);
    mend_at_once(event);
    ++answers_entered_;
}

void Ledger::happen(const quiz::QuestionPaused& event, Instant at) {
    press(event.command);
    hold(is("asking") && running_since_, invariant::rules, [&] { return told("a pause"); });
    ran_ += at - *running_since_;
    running_since_.reset();
    moment_.paused = true;
}

void Ledger::happen(const quiz::QuestionResumed& event, Instant at) {
    press(event.command);
    hold(is("asking") && !running_since_, invariant::rules, [&] { return told("a clock that runs on"); });
    running_since_ = at;
    moment_.paused = false;
}

void Ledger::happen(const quiz::TimeAdded& event, Instant) {
    press(event.command);
    hold(is("asking") && !last_call_, invariant::rules, [&] { return told("added time"); });
    extension_ += event.amount;
}

void Ledger::happen(const quiz::LastCallStarted& event, Instant at) {
    press(event.command);
    hold(is("asking") && running_since_, invariant::rules, [&] { return told("a last call"); });
    hold(event.call.deadline >= elapsed(at), invariant::rules, [&] { return told("a last call for what has passed"); });
    last_call_ = event.call.deadline;
}

void Ledger::happen(const quiz::QuestionClosed&, Instant at) {
    const auto end = last_deadline();
    hold(is("asking") && running_since_, invariant::rules, [&] { return told("a question's end"); });
    hold(end && elapsed(at) >= *end + quiz::last_call_grace, invariant::window, [&] { return told("a question's end before its time"); });
    move_to("closed");
}

void Ledger::happen(const quiz::QuestionSkipped& event, Instant) {
    press(event.command);
    if (is("asking") || is("closed") || is("discussing")) {
        is_open_ = false;
        played_.back().is_skipped = true;
        return move_to("standings");
    }
    next_question_ = event.question + 1;
    ++moment_.step;
}

void Ledger::happen(const quiz::SolutionRevealed& event, Instant) {
    press(event.command);
    hold(is("closed") || is("discussing"), invariant::rules, [&] { return told("a solution"); });
    shown_.insert(question_);
    credit(played_.back());
    move_to("revealed");
}

void Ledger::happen(const quiz::StandingsShown& event, Instant) {
    press(event.command);
    const auto& next = next_question_;
    const bool ends_chapter = next >= quiz_->questions.size() || quiz_->questions[next].chapter != quiz_->questions[question_].chapter;
    const bool are_due = settings_.standings == quiz::StandingsPlan::after_each_question ||
                         (settings_.standings == quiz::StandingsPlan::at_chapter_ends && ends_chapter);
    hold(is("revealed") && are_due && settings_.board != quiz::Board::none, invariant::rules, [&] { return told("standings"); });
    move_to("standings");
}

void Ledger::happen(const quiz::RoomFinished& event, Instant) {
    press(event.command);
    if (is_open_) credit(last_vote());
    move_to("finished");
}

void Ledger::happen(const quiz::RoomRecovered& event, Instant at) {
    hold(event.away == at - last_at_, invariant::rules, [&] { return told("an outage of another length"); });
    if (running_since_) *running_since_ += event.away;
}

void Ledger::happen(const quiz::HeartbeatRecorded&, Instant) {}
void Ledger::happen(const quiz::WordsHidden& event, Instant) { press(event.command); }
void Ledger::happen(const quiz::WordsShown& event, Instant) { press(event.command); }
void Ledger::happen(const quiz::SlideShown& event, Instant) {
    press(event.command);
    move_to("slide");
}

void Ledger::credit(Played& played) {
    is_open_ = false;
    const auto& question = quiz_->questions[question_];
    for (const auto& [seat, given] : played.given) {
        if (played.is_voided) break;
        const auto limit = played.limits.at(seat);
        const auto worth = played.mended.contains(seat) ? full_marks(question, given.used, limit) : mark(question, drawing_, given, limit);
        students_[seat - 1].score += worth;
        played.worth[seat] = worth;
    }
    rank_anew();
}

void Ledger::rank_anew() {
    for (auto& each : students_) each.ranked_with = settings_.board == quiz::Board::speed ? each.score.speed : each.score.accuracy;
    rank();
}

/// Where everybody who plays stands among those who have played since the last time points were given.
void Ledger::rank() {
    std::vector<std::int64_t> points;
    for (const auto& each : students_)
        if (each.ranked_with && each.state == quiz::SeatState::playing) points.push_back(*each.ranked_with);
    std::ranges::sort(points);
    for (auto& each : students_) {
        const bool has_rank = settings_.board != quiz::Board::none && each.ranked_with && each.state == quiz::SeatState::playing;
        each.rank = has_rank ? static_cast<std::uint32_t>(points.end() - std::ranges::upper_bound(points, *each.ranked_with)) + 1 : 0;
    }
}

void Ledger::send_out(quiz::SeatId seat, quiz::SeatState state) {
    student(seat).state = state;
    rank();
}

void Ledger::compare(const quiz::Room& room) const {
    const Moment folded{name_of(room.phase), room.step, room.locked, moment_.paused, moment_.round, moment_.closes_at_ms};
    hold(room.sequence == sequence() && folded == moment_, invariant::rules, [&] { return told("a fold that is elsewhere"); });
    hold(room.seats.all().size() == students_.size(), invariant::rules, [&] { return told("a fold with other people"); });
    std::size_t answered = 0;
    for (const auto& seat : room.seats.all()) {
        const auto& who = students_[seat.id - 1];
        hold(seat.state == who.state, invariant::gone, [&] { return told(who.nickname + " in another state"); });
        hold(seat.team == who.team, invariant::teams, [&] { return told(who.nickname + " in another team"); });
        hold(seat.score == who.score, invariant::scores, [&] { return told(who.nickname + " with another score"); });
        hold(seat.rank == who.rank, invariant::ranks, [&] { return told(who.nickname + " with another rank"); });
        if (who.given && who.state == quiz::SeatState::playing) ++answered;
    }
    for (quiz::TeamId team = 1; team <= room.teams.size(); ++team)
        hold(room.teams[team - 1].members == members(team), invariant::teams, [&] { return told("another number of members"); });
    const bool in_play = is("asking") || is("closed") || is("discussing") || is("revealed");
    hold(!in_play || room.round().answered == answered, invariant::one_answer, [&] { return told("another count of answers"); });
}

}  // namespace quizroom::simulation
