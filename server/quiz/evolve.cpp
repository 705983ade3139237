#include "quiz/evolve.hpp"

#include <utility>

#include "quiz/ranking.hpp"

namespace quizroom::quiz {
namespace {

void remember(Room& room, CommandId command) {
    if (command == 0) return;
    room.host_commands.push_back(command);
    if (room.host_commands.size() > Room::host_commands_max) room.host_commands.pop_front();
}

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
}

/// From here on the round's answers are part of everyone's score.
void credit_round(Room& room) {
    if (counts_anew(room)) start_counting(room);
    room.standings_seen = false;
    auto& round = room.rounds.back();
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

void apply(Room& room, const RoomOpened& event, Instant at) {
    room.id = event.room;
    room.pin = event.pin;
    room.quiz = event.quiz;
    room.settings = event.settings;
    room.slide_count = room.quiz->questions.size() - question_count(*room.quiz);
    room.opened_at = at;
}

void apply(Room& room, const SeatTaken& event, Instant) {
    Seat seat;
    seat.id = event.seat;
    seat.nickname = event.nickname;
    seat.token = event.token;
    room.seats.add(std::move(seat));
}

void count(const Room& room, Round& round, const Answer& answer) {
    tally(room.question().kind, answer, 1, round.counts);
    for (const auto& saying : sayings(room.question().kind, answer)) round.said.add(saying);
}

void uncount(const Room& room, Round& round, const Answer& answer) {
    tally(room.question().kind, answer, -1, round.counts);
    for (const auto& saying : sayings(room.question().kind, answer)) round.said.take_back(saying);
}

/// Whoever is sent out no longer shows in what the class has answered; the record of it stays.
void take_from_tally(Room& room, SeatId id) {
    const bool in_play = room.in<Asking>() || room.in<Closed>() || room.in<Revealed>();
    if (!in_play || room.seats.find(id)->state != SeatState::playing) return;
    auto& round = room.rounds.back();
    const auto* given = round.answer_of(id);
    if (!given) return;
    uncount(room, round, given->answer);
    --round.answered;
}

void send_out(Room& room, SeatId id, SeatState state) {
    take_from_tally(room, id);
    room.seats.change_state(id, state);
    close_ranks(room.seats, id);
}

void apply(Room& room, const SeatRemoved& event, Instant) {
    remember(room, event.command);
    send_out(room, event.seat, SeatState::removed);
}

void apply(Room& room, const SeatBanned& event, Instant) {
    remember(room, event.command);
    send_out(room, event.seat, SeatState::banned);
}

void apply(Room& room, const ExtraTimeGranted& event, Instant) {
    remember(room, event.command);
    room.seats.grant_extra_time(event.seat, event.percent);
}

void apply(Room& room, const RoomLocked& event, Instant) {
    remember(room, event.command);
    room.locked = true;
}

void apply(Room& room, const RoomUnlocked& event, Instant) {
    remember(room, event.command);
    room.locked = false;
}

void apply(Room& room, const QuestionAsked& event, Instant at) {
    remember(room, event.command);
    Round round;
    round.number = event.round;
    round.question = event.question;
    round.place = event.question + 1 - room.slides_passed;
    round.drawing = event.drawing;
    round.time_limit = event.time_limit;
    for (const auto seat : room.seats.with_extra_time()) round.longer_times.push_back({seat, room.seats.find(seat)->extra_time_percent});
    room.remedy.reset();
    round.counts.resize(tally_size(room.quiz->questions[event.question].kind));
    room.rounds.push_back(std::move(round));
    room.next_question = event.question + 1;
    move_to(room, Asking{{at, {}, {}}, {}, {}});
}

void pass(Room& room, std::size_t position) {
    if (is_slide(room.quiz->questions[position].kind)) ++room.slides_passed;
    room.next_question = position + 1;
}

void apply(Room& room, const SlideShown& event, Instant) {
    remember(room, event.command);
    pass(room, event.slide);
    room.remedy.reset();
    move_to(room, ShowingSlide{event.slide});
}

void apply(Room& room, const AnswerAccepted& event, Instant) {
    auto& round = room.rounds.back();
    if (round.answers.size() < event.seat) round.answers.resize(event.seat);
    auto& held = round.answers[event.seat - 1];
    if (held) {
        uncount(room, round, held->answer);
    } else {
        ++round.answered;
    }
    held = event.given;
    count(room, round, held->answer);
    auto& seat = room.seats.at(event.seat);
    seat.last_accepted = event.command;
    seat.answered_in = round.number;
}

void apply(Room& room, const QuestionPaused& event, Instant at) {
    remember(room, event.command);
    asking(room).clock.stopped_since = at;
}

void apply(Room& room, const QuestionResumed& event, Instant at) {
    remember(room, event.command);
    auto& clock = asking(room).clock;
    clock.stopped += at - *clock.stopped_since;
    clock.stopped_since.reset();
}

void apply(Room& room, const TimeAdded& event, Instant) {
    remember(room, event.command);
    asking(room).extension += event.amount;
}

void apply(Room& room, const LastCallStarted& event, Instant) {
    remember(room, event.command);
    asking(room).last_call = event.call;
}

void apply(Room& room, const QuestionClosed&, Instant) { move_to(room, Closed{}); }

void apply(Room& room, const QuestionSkipped& event, Instant) {
    remember(room, event.command);
    if (room.in<Asking>() || room.in<Closed>()) {
        room.rounds.back().state = RoundState::skipped;
        if (counts_anew(room)) start_counting(room);  // nobody has gained or moved since the standings before
        return show_standings(room, Standings{standings_are_due(room)});
    }
    pass(room, event.question);
    ++room.step;
}

/// Points that somebody has got already are changed; `gained` is, where it tells of this round.
void change_worth(Room& room, const Round& round, SeatId id, const Score& by) {
    auto& seat = room.seats.at(id);
    seat.score += by;
    const bool is_told_of = &round == &room.rounds.back() || (room.settings.standings == StandingsPlan::at_chapter_ends && !room.standings_seen);
    if (is_told_of) seat.gained += by;
}

void apply(Room& room, const AnswerAlsoRight& event, Instant) {
    remember(room, event.command);
    auto& round = room.rounds[event.round - 1];
    round.also_right.push_back(event.answer);
    const bool has_counted = round.state == RoundState::credited;
    for (const auto& changed : event.changed) {
        auto& given = *round.answers[changed.seat - 1];
        auto more = changed.worth;
        more -= given.worth;
        given.credit = changed.credit;
        given.worth = changed.worth;
        if (has_counted) change_worth(room, round, changed.seat, more);
    }
    if (has_counted) rank_seats(room.seats, room.settings.board);
    room.remedy = Remedy{event.round, Remedy::Kind::another_answer};
}

void apply(Room& room, const RoundVoided& event, Instant) {
    remember(room, event.command);
    auto& round = room.rounds[event.round - 1];
    const bool has_counted = std::exchange(round.state, RoundState::voided) == RoundState::credited;
    room.remedy = Remedy{event.round, Remedy::Kind::voided};
    if (!has_counted) return;
    for (SeatId seat = 1; seat <= round.answers.size(); ++seat) {
        const auto* given = round.answer_of(seat);
        if (given) change_worth(room, round, seat, Score{-given->worth.accuracy, -given->worth.speed});
    }
    rank_seats(room.seats, room.settings.board);
}

void apply(Room& room, const SolutionRevealed& event, Instant) {
    remember(room, event.command);
    credit_round(room);
    move_to(room, Revealed{});
}

void apply(Room& room, const StandingsShown& event, Instant) {
    remember(room, event.command);
    show_standings(room, Standings{});
}

void apply(Room& room, const WordsHidden& event, Instant) {
    remember(room, event.command);
    room.rounds.back().said.hide(event.key);
}

void apply(Room& room, const WordsShown& event, Instant) {
    remember(room, event.command);
    room.rounds.back().said.show(event.key);
}

void apply(Room& room, const RoomFinished& event, Instant) {
    remember(room, event.command);
    if (!room.rounds.empty() && room.rounds.back().state == RoundState::open) credit_round(room);
    move_to(room, Finished{});
}

void apply(Room& room, const RoomRecovered& event, Instant) {
    auto* open = std::get_if<Asking>(&room.phase);
    if (open && !open->clock.stopped_since) open->clock.stopped += event.away;
}

void apply(Room&, const HeartbeatRecorded&, Instant) {}

}  // namespace

void evolve(Room& room, const Event& event, Instant at) {
    std::visit([&](const auto& e) { apply(room, e, at); }, event);
    ++room.sequence;
    room.recorded_at = at;
}

}  // namespace quizroom::quiz
