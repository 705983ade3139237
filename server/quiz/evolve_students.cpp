// What happens to students: seats, teams, answers.
#include "quiz/apply.hpp"
#include "quiz/ranking.hpp"

namespace quizroom::quiz {
namespace {

void count(const Room& room, Round& round, const Answer& answer) {
    tally(room.question().kind, answer, 1, round.counts);
    for (const auto& saying : sayings(room.question().kind, answer)) round.said.add(saying);
}

void uncount(const Room& room, Round& round, const Answer& answer) {
    tally(room.question().kind, answer, -1, round.counts);
    for (const auto& saying : sayings(room.question().kind, answer)) round.said.take_back(saying);
}

/// Only whoever plays is a member; who was sent out is only remembered with a team.
void put_into_team(Room& room, SeatId id, TeamId team) {
    auto& seat = room.seats.at(id);
    if (seat.team != no_team) --room.teams[seat.team - 1].members;
    seat.team = team;
    ++room.teams[team - 1].members;
}

/// Whoever is sent out no longer shows in what the class has answered; the record of it stays.
void take_from_tally(Room& room, SeatId id) {
    if (!room.has_question_in_play() || room.seats.find(id)->state != SeatState::playing) return;
    auto& round = room.rounds.back();
    const auto* given = round.answer_of(id);
    if (!given) return;
    uncount(room, round, given->answer);
    --round.answered;
}

void send_out(Room& room, SeatId id, SeatState state) {
    take_from_tally(room, id);
    if (const auto& seat = room.seats.at(id); seat.team != no_team && seat.state == SeatState::playing) --room.teams[seat.team - 1].members;
    room.seats.change_state(id, state);
    close_ranks(room.seats, id);
}

}  // namespace

void apply(Room& room, const SeatTaken& event, Instant) {
    Seat seat;
    seat.id = event.seat;
    seat.nickname = event.nickname;
    seat.token = event.token;
    seat.team = event.team;
    if (seat.team != no_team) ++room.teams[seat.team - 1].members;
    room.seats.add(std::move(seat));
}

void apply(Room& room, const TeamJoined& event, Instant) {
    put_into_team(room, event.seat, event.team);
    room.seats.at(event.seat).last_accepted = event.command;
}

void apply(Room& room, const TeamsFilled& event, Instant) {
    for (const auto& [seat, team] : event.placed) put_into_team(room, seat, team);
}

void apply(Room& room, const SeatRemoved& event, Instant) {
    room.remember(event.command);
    send_out(room, event.seat, SeatState::removed);
}

void apply(Room& room, const SeatBanned& event, Instant) {
    room.remember(event.command);
    send_out(room, event.seat, SeatState::banned);
}

void apply(Room& room, const ExtraTimeGranted& event, Instant) {
    room.remember(event.command);
    room.seats.grant_extra_time(event.seat, event.percent);
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

void apply(Room& room, const ConfidenceStated& event, Instant) {
    room.rounds.back().answers[event.seat - 1]->confidence = event.confidence;
    room.seats.at(event.seat).last_accepted = event.command;
}

}  // namespace quizroom::quiz
