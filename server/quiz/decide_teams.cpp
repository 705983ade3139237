// Students choose their team in the lobby; whoever has none when the game begins, and whoever comes later, is put into the smallest.
#include "quiz/rules.hpp"
#include "quiz/teams.hpp"

namespace quizroom::quiz {

Decided decide(const Room& room, const JoinTeam& command, Instant) {
    const auto* seat = room.seats.find(command.seat);
    if (!seat) return Refusal::unknown_seat;
    if (seat->state != SeatState::playing) return Refusal::seat_removed;
    if (seat->last_accepted == command.id) return Events{};
    if (command.team == no_team || command.team > room.teams.size()) return Refusal::unknown_team;
    if (!may_choose_team(room)) return Refusal::not_in_this_phase;
    return Events{TeamJoined{command.seat, command.id, command.team}};
}

}  // namespace quizroom::quiz
