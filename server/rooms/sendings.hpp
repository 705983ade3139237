// When the open question was first sent to each seat, on the question's own clock. Returning does not reset it: an outage
// of one's own may cost speed, but nobody can gain time by reconnecting.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "quiz/round.hpp"
#include "quiz/seat.hpp"

namespace quizroom::rooms {

class Sendings {
public:
    /// Another round is open: nobody has been sent its question yet.
    void start(quiz::RoundNumber round) {
        round_ = round;
        sent_.clear();
    }

    /// The question reaches this seat at `elapsed`; only the first time counts.
    void note(quiz::SeatId seat, quiz::Milliseconds elapsed) {
        if (sent_.size() < seat) sent_.resize(seat);
        if (!sent_[seat - 1]) sent_[seat - 1] = elapsed;
    }

    /// The seats from `first` on were never saved: whoever takes them next has been sent nothing.
    void forget_from(quiz::SeatId first) { sent_.resize(std::min<std::size_t>(sent_.size(), first - 1)); }

    /// Zero, the question's start, for a seat of which nothing is known any more (after a restart).
    quiz::Milliseconds of(quiz::SeatId seat) const {
        return seat <= sent_.size() ? sent_[seat - 1].value_or(quiz::Milliseconds{}) : quiz::Milliseconds{};
    }

    quiz::RoundNumber round() const { return round_; }

private:
    quiz::RoundNumber round_ = 0;
    std::vector<std::optional<quiz::Milliseconds>> sent_;  // by seat id - 1
};

}  // namespace quizroom::rooms
