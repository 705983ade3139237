#include "simulation/fault_mix.hpp"

#include <utility>

namespace quizroom::simulation {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, fault_count> names{"slow network",   "cut",          "half-open line", "sent twice", "slow reader",
                                                          "second tab",     "tall tale",    "nonsense",       "crash",      "slow disk",
                                                          "failing disk",   "half written", "full disk",      "full queue", "unreadable",
                                                          "belated writer", "asleep",       "clock jump",     "host gone",  "two hosts"};

/// Mostly small games, which find most, and now and then a class.
std::size_t draw_students(Dice& dice) {
    if (dice.below(2'000) == 0) return 300;
    if (dice.below(100) == 0) return 1 + dice.below(40);
    return 1 + dice.below(4);
}

}  // namespace

std::string_view name_of(Fault fault) { return names[static_cast<std::size_t>(fault)]; }

std::string FaultMix::names() const {
    std::string text;
    for (std::size_t fault = 0; fault < fault_count; ++fault) {
        if (!faults[fault]) continue;
        if (!text.empty()) text += ", ";
        text += name_of(Fault{static_cast<int>(fault)});
    }
    return text.empty() ? "nothing" : text;
}

FaultMix draw_faults(Dice& dice) {
    FaultMix mix;
    mix.students = draw_students(dice);
    const auto percent = static_cast<unsigned>(3 + dice.below(30));
    for (std::size_t fault = 0; fault < fault_count; ++fault) mix.faults[fault] = dice.happens(percent);
    mix.until = dice.between(5s, 40s);
    if (mix.has(Fault::slow_network)) mix.latency_max = dice.between(100ms, 3s);
    mix.trouble_every = dice.between(4s, 30s);
    mix.crash_after_max = 1 + dice.below(30);
    return mix;
}

}  // namespace quizroom::simulation
