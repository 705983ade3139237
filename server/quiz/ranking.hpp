// Who stands where. Ties share a rank, and the next rank is as far down as there are people above it (1, 2, 2, 4).
#pragma once

#include "quiz/room.hpp"

namespace quizroom::quiz {

/// Points on the board that ranks; 0 where none does.
std::int64_t points_of(const Score& score, Board board);

/// From here on it counts who moves.
void note_ranks(Seating& seats);

/// Gives every playing seat its rank, in a room with points; removed and banned seats have none.
void rank_seats(Seating& seats, Board board);

/// Takes one seat out of the ranks, now and before the last round: whoever stood behind it moves up one.
void close_ranks(Seating& seats, SeatId gone);

/// The best `count` playing seats that have a rank, best first; among equals who joined first stands first.
std::vector<const Seat*> best_seats(const Seating& seats, std::size_t count);

/// Whether the class is to see who stands where when the question in play is over. A chapter ends where the next question is
/// of another one, or none is left.
bool standings_are_due(const Room& room);

/// Whether the class is shown who stands where now.
bool standings_are_told(const Room& room);

/// Whether students are told their own rank now.
bool ranks_are_told(const Room& room);

}  // namespace quizroom::quiz
