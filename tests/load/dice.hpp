// Chance, from a seed that is printed: the same seed wants the same things in the same order.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <random>

namespace quizroom::load {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    /// From 0 to `sides` - 1.
    std::size_t roll(std::size_t sides) { return std::uniform_int_distribution<std::size_t>{0, sides - 1}(engine_); }

    /// From nothing to all of `longest`.
    std::chrono::milliseconds part_of(std::chrono::milliseconds longest) {
        return std::chrono::milliseconds{std::uniform_int_distribution<std::int64_t>{0, longest.count()}(engine_)};
    }

    /// Never when `sides` is 0.
    bool one_in(std::size_t sides) { return sides > 0 && roll(sides) == 0; }

    /// As often as this share of all times, from 0 to 1.
    bool happens(double share) { return share > 0 && std::uniform_real_distribution<double>{0, 1}(engine_) < share; }

    std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most) { return least + part_of(most - least); }

    /// Normally distributed, and never less than nothing.
    std::chrono::milliseconds around(std::chrono::milliseconds mean, std::chrono::milliseconds deviation) {
        if (deviation.count() == 0) return mean;
        std::normal_distribution<double> spread{static_cast<double>(mean.count()), static_cast<double>(deviation.count())};
        return std::chrono::milliseconds{std::max<std::int64_t>(0, std::llround(spread(engine_)))};
    }

    /// Dice of its own for everybody: what one of them does leaves the others' chance alone.
    Dice another() { return Dice{engine_()}; }

    template <typename Range>
    void shuffle(Range& range) {
        std::shuffle(range.begin(), range.end(), engine_);
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace quizroom::load
