// How long a client waits before it connects again: protocol/README.md, "Backing off". A class that loses its server together
// must not come back in the same instant. It knows no timer; the caller waits.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "load/dice.hpp"

namespace quizroom::load {

class BackOff {
public:
    static constexpr std::array<std::chrono::milliseconds, 3> longest{
        {std::chrono::milliseconds{500}, std::chrono::milliseconds{1'000}, std::chrono::milliseconds{2'000}}};
    static constexpr std::chrono::milliseconds longest_after_a_minute{5'000};

    /// The wait before the next attempt; `away` is how long the last welcome's connection has been gone.
    std::chrono::milliseconds next(Dice& dice, std::chrono::milliseconds away) {
        if (const auto advised = std::exchange(advised_, std::nullopt)) return dice.part_of(*advised);
        if (away >= std::chrono::minutes{1}) return dice.part_of(longest_after_a_minute);
        return dice.part_of(longest[std::min(attempts_++, longest.size() - 1)]);
    }

    /// What a goodbye said: for once, a random part of this.
    void advise(std::chrono::milliseconds retry_after) { advised_ = retry_after; }

    void start_again() { *this = {}; }

private:
    std::size_t attempts_ = 0;
    std::optional<std::chrono::milliseconds> advised_;
};

}  // namespace quizroom::load
