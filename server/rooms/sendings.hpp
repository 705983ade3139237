// When the open question was first sent to each seat, on the question's own clock. Returning does not reset it: an outage
// of one's own may cost speed, but nobody can gain time by reconnecting.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
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

    /// The same at once for all seats, by id - 1, on which somebody sits: where `seated` is not 0.
    void note_each(std::span<const std::uint64_t> seated, quiz::Milliseconds elapsed) {
        if (sent_.size() < seated.size()) sent_.resize(seated.size(), not_yet);
        for (std::size_t at = 0; at < seated.size(); ++at)
            if (seated[at] != 0 && sent_[at] == not_yet) sent_[at] = elapsed;
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
