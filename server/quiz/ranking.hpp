// Who stands where. Ties share a rank, and the next rank is as far down as there are people above it (1, 2, 2, 4).
#pragma once

#include "quiz/room.hpp"

namespace quizroom::quiz {

/// A seat's points on the board that ranks.
std::int64_t points_of(const Score& score, Board board);

/// Gives every playing seat its rank, keeping the one it had; removed and banned seats have none.
void rank_seats(Seating& seats, Board board);

/// Takes one seat out of the ranks, now and before the last round: whoever stood behind it moves up one.
void close_ranks(Seating& seats, SeatId gone);

/// The best `count` playing seats that have a rank, best first; among equals who joined first stands first.
std::vector<const Seat*> best_seats(const Seating& seats, std::size_t count);

}  // namespace quizroom::quiz
