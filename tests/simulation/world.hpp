// What everything in one game shares: chance, time, the faults that were drawn, the disk, and who watches.
#pragma once

#include <cstdio>
#include <deque>
#include <string>

#include "simulation/disk.hpp"
#include "simulation/document.hpp"
#include "simulation/witness.hpp"

namespace quizroom::simulation {

class Line;

struct World {
    explicit World(std::uint64_t seed);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    bool is_troubled() const { return timeline.now() < mix.until; }
    bool suffers(Fault fault) const { return mix.has(fault) && is_troubled(); }
    Milliseconds latency() { return dice.between(Milliseconds{5}, is_troubled() ? mix.latency_max : Milliseconds{20}); }

    Dice dice;
    FaultMix mix;
    Timeline timeline;
    Disk disk;
    Reader reader;
    Witness witness;
    std::deque<Line> lines;  // until the end of the game: somebody may always still hold one
    std::size_t restarts = 0;
    bool is_told = false;  // aloud, line by line, for whoever looks into a failure

    /// `sentence` is written only when somebody listens.
    template <typename Sentence>
    void tell(Sentence sentence) const {
        if (is_told) std::printf("%7lld ms  %s\n", static_cast<long long>(timeline.now().count()), std::string{sentence()}.c_str());
    }
};

}  // namespace quizroom::simulation
