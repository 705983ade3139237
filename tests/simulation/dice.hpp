// Chance that can be thrown again: the same seed gives the same throws on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

#include "quiz/time.hpp"

namespace quizroom::simulation {

using quiz::Milliseconds;

class Dice {
public:
    /// Neighbouring seeds have nothing in common.
    explicit Dice(std::uint64_t seed) : state_(mixed(seed)) {}

    /// 64 bits, by splitmix64.
    std::uint64_t number() { return mixed(state_ += 0x9e3779b97f4a7c15ull); }

    /// 0 to `count` - 1; `count` is at least 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(number() % count); }

    /// Both ends included.
    Milliseconds between(Milliseconds first, Milliseconds last) {
        return first + Milliseconds{static_cast<std::int64_t>(below(static_cast<std::size_t>((last - first).count()) + 1))};
    }

    bool happens(unsigned percent) { return below(100) < percent; }

private:
    static std::uint64_t mixed(std::uint64_t bits) {
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9ull;
        bits = (bits ^ bits >> 27) * 0x94d049bb133111ebull;
        return bits ^ bits >> 31;
    }

    std::uint64_t state_;
};

}  // namespace quizroom::simulation
