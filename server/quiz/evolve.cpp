#include "quiz/evolve.hpp"

#include <algorithm>
#include <utility>

#include "quiz/apply.hpp"
#include "quiz/discussion.hpp"
#include "quiz/ranking.hpp"
#include "quiz/teams.hpp"

namespace quizroom::quiz {
namespace {

void move_to(Room& room, Phase phase) {
    room.phase = std::move(phase);
    ++room.step;
}

void show_standings(Room& room, Standings standings) {
    room.standings_seen = room.standings_seen || standings.are_shown;
    move_to(room, standings);
}

Asking& asking(Room& room) { return std::get<Asking>(room.phase); }

/// Whether what a seat has gained, and its move, are told of the next round alone: where standings are seen at chapter ends only, they
/// are told of the chapter.
bool counts_anew(const Room& room) { return room.settings.standings != StandingsPlan::at_chapter_ends || room.standings_seen; }

void start_counting(Room& room) {
    for (auto& seat : room.seats.all()) seat.gained = {};
    note_ranks(room.seats);
    note_team_ranks(room);
}

/// From here on the round's answers are part of everyone's score.
void credit_round(Room& room, Round& round) {
    if (counts_anew(room)) start_counting(room);
    room.standings_seen = false;
    if (round.state == RoundState::voided) return rank_seats(room.seats, room.settings.board);
    round.state = RoundState::credited;
    for (auto& seat : room.seats.all()) {
        const auto* given = round.answer_of(seat.id);
        if (!given) continue;
        seat.gained += given->worth;
        seat.score += given->worth;
    }
    rank_seats(room.seats, room.settings.board);
}

/// What was mended and what is kept from the projector holds on when the same is asked again.
void supersede_last(Room& room, Round& again) {
    auto& before = room.rounds.back();
    before.state = RoundState::superseded;
    again.also_right = before.also_right;
    if (room.remedy && room.remedy->round == before.number) {
        room.remedy->round = again.number;
    } else {
        room.remedy.reset();
    }
    again.said.hide_as_in(before.said);
}

void pass(Room& room, std::size_t position) {
    if (is_slide(room.quiz->questions[position].kind)) ++room.slides_passed;
    room.next_question = position + 1;
}

/// A vote that nobody has cast takes nothing from the one before the discussion.
Round& last_vote(Room& room) {
    auto& last = room.rounds.back();
    const bool is_cast = std::ranges::any_of(last.answers, [](const auto& given) { return given.has_value(); });
    if (is_cast || discussions_of(room) == 0) return last;
    last.state = RoundState::skipped;
    return room.rounds[room.rounds.size() - 2];
}

}  // namespace

void apply(Room& room, const RoomOpened& event, Instant at) {
    room.id = event.room;
    room.pin = event.pin;
    room.quiz = event.quiz;
    room.settings = event.settings;
    room.teams.resize(room.settings.team_names.size());
    room.slide_count = room.quiz->questions.size() - question_count(*room.quiz);
    room.opened_at = at;
}

void apply(Room& room, const RoomLocked& event, Instant) {
    room.remember(event.command);
    room.locked = true;
}

void apply(Room& room, const RoomUnlocked& event, Instant) {
    room.remember(event.command);
    room.locked = false;
}

void apply(Room& room, const QuestionAsked& event, Instant at) {
    room.remember(event.command);
    Round round;
    round.number = event.round;
    if (room.in<Discussing>()) {
        supersede_last(room, round);
    } else {
        room.remedy.reset();
    }
    round.question = event.question;
    round.place = event.question + 1 - room.slides_passed;
    round.drawing = event.drawing;
    round.time_limit = event.time_limit;
    for (const auto seat : room.seats.with_extra_time()) round.longer_times.push_back({seat, room.seats.find(seat)->extra_time_percent});
    round.counts.resize(tally_size(room.quiz->questions[event.question].kind));
    room.rounds.push_back(std::move(round));
    room.next_question = event.question + 1;
    move_to(room, Asking{{at, {}, {}}, {}, {}});
}

void apply(Room& room, const SlideShown& event, Instant) {
    room.remember(event.command);
    pass(room, event.slide);
    room.remedy.reset();
    move_to(room, ShowingSlide{event.slide});
}

void apply(Room& room, const QuestionPaused& event, Instant at) {
    room.remember(event.command);
    asking(room).clock.stopped_since = at;
}

void apply(Room& room, const QuestionResumed& event, Instant at) {
    room.remember(event.command);
    auto& clock = asking(room).clock;
    clock.stopped += at - *clock.stopped_since;
    clock.stopped_since.reset();
}

void apply(Room& room, const TimeAdded& event, Instant) {
    room.remember(event.command);
    asking(room).extension += event.amount;
}

void apply(Room& room, const LastCallStarted& event, Instant) {
    room.remember(event.command);
    asking(room).last_call = event.call;
}

void apply(Room& room, const QuestionClosed&, Instant) { move_to(room, Closed{}); }

void apply(Room& room, const DiscussionStarted& event, Instant) {
    room.remember(event.command);
    move_to(room, Discussing{});
}

void apply(Room& room, const QuestionSkipped& event, Instant) {
    room.remember(event.command);
    if (room.in<Asking>() || room.awaits_reveal()) {
        room.rounds.back().state = RoundState::skipped;
        if (counts_anew(room)) start_counting(room);  // nobody has gained or moved since the standings before
        return show_standings(room, Standings{standings_are_due(room)});
    }
    pass(room, event.question);
    ++room.step;
}

void apply(Room& room, const SolutionRevealed& event, Instant) {
    room.remember(event.command);
    credit_round(room, room.rounds.back());
    move_to(room, Revealed{});
}

void apply(Room& room, const StandingsShown& event, Instant) {
    room.remember(event.command);
    show_standings(room, Standings{});
}

void apply(Room& room, const RoomFinished& event, Instant) {
    room.remember(event.command);
    if (!room.rounds.empty() && room.rounds.back().state == RoundState::open) credit_round(room, last_vote(room));
    move_to(room, Finished{});
}

void apply(Room& room, const RoomRecovered& event, Instant) {
    auto* open = std::get_if<Asking>(&room.phase);
    if (open && !open->clock.stopped_since) open->clock.stopped += event.away;
}

void apply(Room&, const HeartbeatRecorded&, Instant) {}

void evolve(Room& room, const Event& event, Instant at) {
    std::visit([&](const auto& e) { apply(room, e, at); }, event);
    ++room.sequence;
    room.recorded_at = at;
}

}  // namespace quizroom::quiz
