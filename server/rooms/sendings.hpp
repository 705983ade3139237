// When the open question was first sent to each seat, on the question's own clock. Returning does not reset it: an outage
// of one's own may cost speed, but nobody can gain time by reconnecting.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "quiz/round.hpp"
#include "quiz/seat.hpp"

namespace quizroom::rooms {

class Sendings {
public:
    /// Another round is open in a room of so many seats: nobody has been sent its question yet.
    void start(quiz::RoundNumber round, std::size_t seats) {
        round_ = round;
        sent_.assign(seats, not_yet);
    }

    /// The question reaches this seat at `elapsed`; only the first time counts.
    void note(quiz::SeatId seat, quiz::Milliseconds elapsed) {
        if (sent_.size() < seat) sent_.resize(seat, not_yet);
        auto& sent = sent_[seat - 1];
        if (sent == not_yet) sent = elapsed;
    }

    /// The same at once for all those of so many seats of which `is_here` is true.
    template <typename IsHere>
    void note_each(std::size_t seats, IsHere is_here, quiz::Milliseconds elapsed) {
        if (sent_.size() < seats) sent_.resize(seats, not_yet);
        for (quiz::SeatId seat = 1; seat <= sent_.size(); ++seat)
            if (sent_[seat - 1] == not_yet && is_here(seat)) sent_[seat - 1] = elapsed;
    }

    /// The seats from `first` on were never saved: whoever takes them next has been sent nothing.
    void forget_from(quiz::SeatId first) { sent_.resize(std::min<std::size_t>(sent_.size(), first - 1)); }

    /// Zero, the question's start, for a seat of which nothing is known any more (after a restart).
    quiz::Milliseconds of(quiz::SeatId seat) const {
        const bool is_known = seat <= sent_.size() && sent_[seat - 1] != not_yet;
        return is_known ? sent_[seat - 1] : quiz::Milliseconds{};
    }

    quiz::RoundNumber round() const { return round_; }

private:
    static constexpr quiz::Milliseconds not_yet{-1};

    quiz::RoundNumber round_ = 0;
    std::vector<quiz::Milliseconds> sent_;  // by seat id - 1
};

}  // namespace quizroom::rooms
