// What students may do: take a seat, and answer.
#include <algorithm>

#include "quiz/credit.hpp"
#include "quiz/extra_time.hpp"
#include "quiz/nickname.hpp"
#include "quiz/rules.hpp"
#include "quiz/scoring.hpp"
#include "quiz/teams.hpp"

namespace quizroom::quiz {
namespace {

constexpr int suggestions_tried_max = 50;  // a whole class that calls itself the same gets numbers by seat

/// The student's own reaction time, believed as far as the link could have delayed the answer.
Milliseconds fair_time(const SubmitAnswer& command, Milliseconds measured) {
    const auto allowance = std::clamp(command.allowance, Milliseconds::zero(), allowance_max);
    const auto least = std::max(measured - allowance, Milliseconds::zero());
    return std::clamp(command.reported, least, measured);
}

GivenAnswer graded(const Room& room, const SubmitAnswer& command, Milliseconds measured) {
    const auto& question = room.question();
    GivenAnswer given{command.answer, command.reported, measured, fair_time(command, measured), 0, {}};
    given.credit = credit_of(question.kind, room.round(), command.answer);
    given.worth = worth_of(given.credit, question.points, given.used, speed_limit_of(question, room.round(), command.seat));
    return given;
}

/// Whoever changes an answer while the class waits for the end gives everyone the same seconds once more.
bool restarts_last_call(const Asking& asking) {
    const auto& call = asking.last_call;
    return call && call->reason == LastCallReason::everyone_answered && !call->restarted;
}

}  // namespace

Decided decide(const Room& room, const Join& command, Instant) {
    if (const auto* seat = room.seats.find(command.token)) {
        if (seat->state == SeatState::banned) return Refusal::seat_banned;
        if (seat->state == SeatState::removed) return Refusal::seat_removed;
        return Events{};
    }
    if (room.locked || room.in<Finished>()) return Refusal::room_unavailable;
    const auto nickname = clean_nickname(command.nickname);
    if (!nickname) return Refusal::nickname_invalid;
    if (room.seats.is_banned(*nickname)) return Refusal::seat_banned;
    if (room.seats.find_name(*nickname)) return Refusal::nickname_taken;
    if (room.seats.all().size() >= Seating::seats_max) return Refusal::room_full;
    const auto team = may_choose_team(room) ? no_team : smallest_team(room);
    return Events{SeatTaken{room.seats.next_id(), command.token, *nickname, team}};
}

Decided decide(const Room& room, const SubmitAnswer& command, Instant now) {
    const auto* seat = room.seats.find(command.seat);
    if (!seat) return Refusal::unknown_seat;
    if (seat->state != SeatState::playing) return Refusal::seat_removed;
    if (seat->last_accepted == command.id) return Events{};
    const auto* asking = room.in_phase<Asking>();
    if (!asking || room.round().number != command.round) return Refusal::question_is_closed;
    if (asking->clock.stopped_since) return Refusal::question_is_paused;
    if (!understands(room.question().kind, command.answer)) return Refusal::malformed_answer;
    const bool changes = room.round().answer_of(command.seat) != nullptr;
    if (changes && !room.settings.may_change_answer) return Refusal::already_answered;

    const auto elapsed = asking->clock.elapsed(now);
    const auto sent = std::clamp(command.sent, Milliseconds::zero(), elapsed);
    const auto given = graded(room, command, elapsed - sent);
    const auto deadline = deadline_of(room, *asking, *seat);
    if (deadline && elapsed > *deadline + last_call_grace) return Refusal::question_is_closed;
    // Whether it was tapped in time is the student's own word: a slow link costs points at most, and a lie gains the grace at most.
    if (deadline && sent + std::min(command.reported, given.used) > *deadline) return Refusal::question_is_closed;

    Events events{AnswerAccepted{command.seat, command.id, given}};
    if (changes && restarts_last_call(*asking))
        events.push_back(LastCallStarted{0, {LastCallReason::everyone_answered, elapsed + last_call_for_changes, true}});
    return events;
}

std::string free_nickname(const Room& room, std::string_view wanted) {
    for (int number = 2; number < 2 + suggestions_tried_max; ++number)
        if (auto name = numbered_nickname(wanted, number); !room.seats.find_name(name) && !room.seats.is_banned(name)) return name;
    return numbered_nickname(wanted, static_cast<int>(room.seats.next_id()));
}

}  // namespace quizroom::quiz
