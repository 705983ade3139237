// Many games in a row, and what they came to.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "simulation/fault_mix.hpp"

namespace quizroom::simulation {

struct Tally {
    std::size_t games = 0;
    std::size_t twins = 0;
    std::size_t restarts = 0;
    std::size_t steps = 0;
    std::size_t documents = 0;
    std::size_t acknowledgements = 0;
    std::size_t answers = 0;
    std::array<std::size_t, fault_count> faults{};
};

struct Failure {
    std::uint64_t seed = 0;
    std::string invariant;
    std::string story;
};

/// Plays one seed and prints what happens in it.
std::optional<Failure> tell_seed(std::uint64_t seed);

/// Plays one seed. Some are played twice, the second time with another solution.
std::optional<Failure> play_seed(std::uint64_t seed, Tally& tally);

}  // namespace quizroom::simulation
