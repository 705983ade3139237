// Who is here. A seat counts as present until its grace is over after its connection was lost.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

#include "quiz/seat.hpp"
#include "quiz/time.hpp"

namespace quizroom::rooms {

class Attendance {
public:
    static constexpr quiz::Seconds grace{15};

    void arrive(quiz::SeatId seat);
    void leave(quiz::SeatId seat, quiz::Instant now);
    /// Gone at once, without grace: removed by the host.
    void strike(quiz::SeatId seat);

    /// The seats from `first` on were never saved: nobody is there, and nobody's grace runs.
    void forget_from(quiz::SeatId first);

    /// The seats that have stopped to be present by `now`.
    std::vector<quiz::SeatId> expire(quiz::Instant now);
    std::optional<quiz::Instant> next_expiry() const;

    bool is_present(quiz::SeatId seat) const { return seat <= present_.size() && present_[seat - 1]; }
    std::size_t count() const { return count_; }
    const std::vector<bool>& present() const { return present_; }  // by seat id - 1

private:
    struct Loss {
        quiz::Instant at;
        quiz::SeatId seat = 0;
        std::uint64_t visit = 0;  // of the connection that was lost; a later one makes this void
    };

    std::vector<bool> present_;
    std::vector<std::uint64_t> visits_;  // counts arrivals and losses of a seat
    std::deque<Loss> losses_;            // oldest first
    std::size_t count_ = 0;
};

}  // namespace quizroom::rooms
