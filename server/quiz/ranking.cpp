#include "quiz/ranking.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace quizroom::quiz {

std::int64_t points_of(const Score& score, Board board) {
    if (board == Board::none) return 0;
    return board == Board::speed ? score.speed : score.accuracy;
}

void note_ranks(Seating& seats) {
    for (auto& seat : seats.all()) seat.previous_rank = seat.rank;
}

void rank_seats(Seating& seats, Board board) {
    std::vector<Seat*> playing;
    for (auto& seat : seats.all()) {
        seat.rank = 0;
        if (board != Board::none && seat.state == SeatState::playing) playing.push_back(&seat);
    }
    const auto points = [&](const Seat* seat) { return points_of(seat->score, board); };
    std::ranges::sort(playing, std::greater{}, points);
    for (std::size_t place = 0; place < playing.size(); ++place) {
        const bool tied = place > 0 && points(playing[place]) == points(playing[place - 1]);
        playing[place]->rank = tied ? playing[place - 1]->rank : static_cast<std::uint32_t>(place + 1);
    }
}

void close_ranks(Seating& seats, SeatId gone) {
    const auto step_up = [&](std::uint32_t Seat::*rank) {
        const auto left = std::exchange(seats.at(gone).*rank, 0);
        if (left == 0) return;
        for (auto& seat : seats.all())
            if (seat.*rank > left) --(seat.*rank);
    };
    step_up(&Seat::rank);
    step_up(&Seat::previous_rank);
}

std::vector<const Seat*> best_seats(const Seating& seats, std::size_t count) {
    std::vector<const Seat*> ranked;
    for (const auto& seat : seats.all())
        if (seat.state == SeatState::playing && seat.rank > 0) ranked.push_back(&seat);
    count = std::min(count, ranked.size());
    const auto better = [](const Seat* left, const Seat* right) { return std::pair{left->rank, left->id} < std::pair{right->rank, right->id}; };
    std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(count), better);
    ranked.resize(count);
    return ranked;
}

bool standings_are_due(const Room& room) {
    if (room.settings.board == Board::none || room.settings.standings == StandingsPlan::never) return false;
    if (room.settings.standings == StandingsPlan::after_each_question) return true;
    const auto& all = room.quiz->questions;
    const auto next = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(room.next_question), all.end(),
                                   [](const Question& question) { return !is_slide(question.kind); });
    return next == all.end() || next->chapter != room.question().chapter;
}

bool standings_are_told(const Room& room) {
    if (const auto* standings = room.in_phase<Standings>()) return standings->are_shown;
    return room.in<Finished>() && room.settings.board != Board::none && room.settings.standings != StandingsPlan::never;
}

bool ranks_are_told(const Room& room) { return room.settings.standings == StandingsPlan::after_each_question || standings_are_told(room); }

}  // namespace quizroom::quiz
