// What the host may do. A command that has had its effect is accepted again and changes nothing.
#include <concepts>

#include "quiz/discussion.hpp"
#include "quiz/extra_time.hpp"
#include "quiz/ranking.hpp"
#include "quiz/rules.hpp"
#include "quiz/teams.hpp"

namespace quizroom::quiz {
namespace {

enum class Standing { done, refused, open };

/// The first rungs of every ladder below: repeated, over, out of step.
struct Gate {
    Standing standing = Standing::open;
    Refusal refusal{};
    Decided verdict() const { return standing == Standing::done ? Decided{Events{}} : Decided{refusal}; }
    bool closed() const { return standing != Standing::open; }
};

Gate gate(const Room& room, CommandId id) {
    if (room.has_done(id)) return {Standing::done};
    if (room.in<Finished>()) return {Standing::refused, Refusal::room_is_over};
    return {};
}

Gate gate(const Room& room, CommandId id, Step step) {
    const auto first = gate(room, id);
    if (first.closed() || step == room.step) return first;
    return {Standing::refused, Refusal::step_has_passed};
}

/// Turns what is seen of the words that were said: `Wanted` is the event of it.
template <typename Wanted, typename Command>
Decided turn_words(const Room& room, const Command& command) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    if (!room.has_question_in_play() || room.round().number != command.round) return Refusal::not_in_this_phase;
    const auto* key = room.round().said.key_of(command.words);
    if (!key) return Refusal::unknown_words;
    constexpr bool hides = std::same_as<Wanted, WordsHidden>;
    if (room.round().said.is_hidden(*key) == hides) return Events{};
    return Events{Wanted{command.id, *key}};
}

bool may_ask(const Room& room) { return room.in<Lobby>() || room.in<Revealed>() || room.in<Standings>() || room.in<ShowingSlide>(); }

}  // namespace

Decided decide(const Room& room, const AskNext& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    if (!may_ask(room)) return Refusal::not_in_this_phase;
    if (!room.has_next_question()) return Refusal::no_more_questions;
    const auto& question = room.quiz->questions[room.next_question];
    Events events;
    if (auto placed = placed_in_teams(room); !placed.empty()) events.push_back(TeamsFilled{std::move(placed)});
    if (is_slide(question.kind)) {
        events.push_back(SlideShown{command.id, room.next_question});
    } else {
        const auto round = static_cast<RoundNumber>(room.rounds.size() + 1);
        events.push_back(QuestionAsked{command.id, round, room.next_question, drawing_of(question, command.seed),
                                       room.settings.untimed ? Milliseconds{} : question.time});
    }
    return events;
}

Decided decide(const Room& room, const CloseQuestion& command, Instant now) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    const auto* asking = room.in_phase<Asking>();
    if (!asking) return Refusal::not_in_this_phase;
    if (asking->last_call && asking->last_call->reason == LastCallReason::host) return Refusal::step_has_passed;
    const LastCall call{LastCallReason::host, asking->clock.elapsed(now), false};
    Events events;
    if (asking->clock.stopped_since) events.push_back(QuestionResumed{});
    events.push_back(LastCallStarted{command.id, call});
    return events;
}

Decided decide(const Room& room, const DiscussQuestion& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    if (!room.in<Closed>()) return Refusal::not_in_this_phase;
    if (!may_discuss(room)) return Refusal::cannot_discuss;
    return Events{DiscussionStarted{command.id}};
}

/// The same question as it was laid out, so that what was discussed is what is answered.
Decided decide(const Room& room, const AskAgain& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    if (!room.in<Discussing>()) return Refusal::not_in_this_phase;
    const auto& before = room.round();
    if (before.state == RoundState::voided) return Refusal::cannot_discuss;
    return Events{
        QuestionAsked{command.id, before.number + 1, before.question, before.drawing, room.settings.untimed ? Milliseconds{} : room.question().time}};
}

Decided decide(const Room& room, const RevealSolution& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    if (!room.awaits_reveal()) return Refusal::not_in_this_phase;
    return Events{SolutionRevealed{command.id}};
}

Decided decide(const Room& room, const ShowStandings& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    if (!room.in<Revealed>() || !standings_are_due(room)) return Refusal::not_in_this_phase;
    return Events{StandingsShown{command.id}};
}

Decided decide(const Room& room, const SkipQuestion& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    if (room.in<Asking>() || room.awaits_reveal()) return Events{QuestionSkipped{command.id, room.round().question}};
    if (!room.has_next_question()) return Refusal::no_more_questions;
    return Events{QuestionSkipped{command.id, room.next_question}};
}

Decided decide(const Room& room, const EndRoom& command, Instant) {
    if (const auto g = gate(room, command.id, command.step); g.closed()) return g.verdict();
    return Events{RoomFinished{command.id}};
}

Decided decide(const Room& room, const PauseQuestion& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    const auto* asking = room.in_phase<Asking>();
    if (!asking || asking->last_call) return Refusal::not_in_this_phase;
    if (asking->clock.stopped_since) return Events{};
    return Events{QuestionPaused{command.id}};
}

Decided decide(const Room& room, const ResumeQuestion& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    const auto* asking = room.in_phase<Asking>();
    if (!asking) return Refusal::not_in_this_phase;
    if (!asking->clock.stopped_since) return Events{};
    return Events{QuestionResumed{command.id}};
}

Decided decide(const Room& room, const AddTime& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    const auto* asking = room.in_phase<Asking>();
    if (!asking || asking->last_call) return Refusal::not_in_this_phase;
    const auto limit = room.round().time_limit;
    if (limit == Milliseconds::zero() || limit + asking->extension + added_time > question_time_max) return Refusal::cannot_add_time;
    return Events{TimeAdded{command.id, added_time}};
}

Decided decide(const Room& room, const LockRoom& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    if (room.locked) return Events{};
    return Events{RoomLocked{command.id}};
}

Decided decide(const Room& room, const UnlockRoom& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    if (!room.locked) return Events{};
    return Events{RoomUnlocked{command.id}};
}

Decided decide(const Room& room, const RemoveSeat& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    const auto* seat = room.seats.find(command.seat);
    if (!seat) return Refusal::unknown_seat;
    if (seat->state != SeatState::playing) return Events{};
    return Events{SeatRemoved{command.id, command.seat}};
}

Decided decide(const Room& room, const BanSeat& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    const auto* seat = room.seats.find(command.seat);
    if (!seat) return Refusal::unknown_seat;
    if (seat->state == SeatState::banned) return Events{};
    return Events{SeatBanned{command.id, command.seat}};
}

Decided decide(const Room& room, const GrantExtraTime& command, Instant) {
    if (const auto g = gate(room, command.id); g.closed()) return g.verdict();
    const auto* seat = room.seats.find(command.seat);
    if (!seat || seat->state != SeatState::playing) return Refusal::unknown_seat;
    if (room.in<Asking>() || !is_extra_time_step(command.percent)) return Refusal::cannot_grant_time;
    if (seat->extra_time_percent == command.percent) return Events{};
    const bool is_one_more = seat->extra_time_percent == 0;
    if (is_one_more && room.seats.with_extra_time().size() >= Seating::extra_time_max) return Refusal::cannot_grant_time;
    return Events{ExtraTimeGranted{command.id, command.seat, command.percent}};
}

Decided decide(const Room& room, const HideWords& command, Instant) { return turn_words<WordsHidden>(room, command); }
Decided decide(const Room& room, const ShowWords& command, Instant) { return turn_words<WordsShown>(room, command); }

}  // namespace quizroom::quiz
