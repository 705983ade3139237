// What goes wrong in one game: drawn from its seed. It does nothing; it only says how often and how badly.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

#include "simulation/dice.hpp"

namespace quizroom::simulation {

enum class Fault {
    slow_network,    // up to 3 s one way
    cut,             // a line breaks, and both ends hear of it
    half_open,       // a line breaks, and nobody hears of it
    sent_twice,      // a message is said twice
    slow_reader,     // somebody takes seconds for a frame
    second_tab,      // the same student on another connection
    tall_tale,       // a client reports any reaction time
    nonsense,        // what no honest client says
    crash,           // the server is gone after its nth append
    slow_disk,       // up to 2 s a commit
    failing_disk,    // commits fail for a while
    half_written,    // a commit fails, but its records are on disk
    full_disk,       // no new rooms, then no records
    full_queue,      // the journal takes no more
    unreadable,      // what is on disk cannot be read for a while
    belated_writer,  // what a crashed server had queued is written after its successor has started
    asleep,          // the machine stands still for a while
    clock_jump,      // the clock is another after a restart
    host_gone,
    two_hosts,
};
inline constexpr std::size_t fault_count = 20;

std::string_view name_of(Fault fault);

struct FaultMix {
    std::bitset<fault_count> faults;
    std::size_t students = 1;
    Milliseconds until{};             // from here on all is well
    Milliseconds latency_max{20};     // one way
    Milliseconds trouble_every{};     // on each line, on average
    std::size_t crash_after_max = 0;  // appends

    bool has(Fault fault) const { return faults[static_cast<std::size_t>(fault)]; }
    std::string names() const;
};

FaultMix draw_faults(Dice& dice);

}  // namespace quizroom::simulation
