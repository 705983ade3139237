// Which rows of the roster one host has not been sent as they are now: a bit for each seat. It knows nothing of what stands
// in a row.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "quiz/seat.hpp"

namespace quizroom::rooms {

class StaleRows {
public:
    void mark(quiz::SeatId seat) {
        if (stale_.size() < seat) stale_.resize(seat);
        if (!stale_[seat - 1]) ++count_;
        stale_[seat - 1] = true;
        first_ = std::min<std::size_t>(first_, seat - 1);
    }

    /// All of a room with so many seats, and no others.
    void mark_all(std::size_t seats) {
        stale_.assign(seats, true);
        count_ = seats;
        first_ = 0;
    }

    bool empty() const { return count_ == 0; }

    /// The lowest of them, at most so many: stale no longer.
    std::vector<quiz::SeatId> take(std::size_t count_max) {
        std::vector<quiz::SeatId> taken;
        for (; count_ > 0 && taken.size() < count_max; ++first_) {
            if (!stale_[first_]) continue;
            stale_[first_] = false;
            --count_;
            taken.push_back(static_cast<quiz::SeatId>(first_ + 1));
        }
        return taken;
    }

    /// Sequence of the last frame of rows: the next one waits until it has left.
    std::uint64_t written_at = 0;

private:
    std::vector<bool> stale_;  // by seat id - 1
    std::size_t count_ = 0;
    std::size_t first_ = 0;  // none before it is stale
};

}  // namespace quizroom::rooms
