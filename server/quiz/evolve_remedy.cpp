// What a host mends and hides: points that were given already follow.
#include <utility>

#include "quiz/apply.hpp"
#include "quiz/ranking.hpp"

namespace quizroom::quiz {
namespace {

/// Points that somebody has got already are changed; `gained` is, where it tells of this round.
void change_worth(Room& room, const Round& round, SeatId id, const Score& by) {
    auto& seat = room.seats.at(id);
    seat.score += by;
    const bool is_told_of = &round == &room.rounds.back() || (room.settings.standings == StandingsPlan::at_chapter_ends && !room.standings_seen);
    if (is_told_of) seat.gained += by;
}

}  // namespace

void apply(Room& room, const AnswerAlsoRight& event, Instant) {
    room.remember(event.command);
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
    room.remember(event.command);
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

void apply(Room& room, const WordsHidden& event, Instant) {
    room.remember(event.command);
    room.rounds.back().said.hide(event.key);
}

void apply(Room& room, const WordsShown& event, Instant) {
    room.remember(event.command);
    room.rounds.back().said.show(event.key);
}

}  // namespace quizroom::quiz
