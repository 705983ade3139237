// What will happen, in order. Time is the moment of what happens next: nothing waits, and nothing reads a clock.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "quiz/time.hpp"

namespace quizroom::simulation {

using quiz::Milliseconds;

class Timeline {
public:
    using Action = std::function<void()>;

    /// True time since the game began; every clock in the simulation is some distance away from it.
    Milliseconds now() const { return now_; }

    /// At the same moment, what was planned first happens first.
    void at(Milliseconds when, Action action) {
        entries_.push_back({std::max(when, now_), ++planned_, std::move(action)});
        std::ranges::push_heap(entries_, later);
    }
    void in(Milliseconds delay, Action action) { at(now_ + delay, std::move(action)); }

    /// Does what comes next; false when nothing does.
    bool step() {
        if (entries_.empty()) return false;
        std::ranges::pop_heap(entries_, later);
        const auto entry = std::move(entries_.back());
        entries_.pop_back();
        now_ = entry.when;
        ++steps_;
        entry.action();
        return true;
    }

    std::uint64_t steps() const { return steps_; }

private:
    struct Entry {
        Milliseconds when{};
        std::uint64_t number = 0;
        Action action;
    };
    static bool later(const Entry& left, const Entry& right) { return std::pair{left.when, left.number} > std::pair{right.when, right.number}; }

    Milliseconds now_{};
    std::uint64_t planned_ = 0;
    std::uint64_t steps_ = 0;
    std::vector<Entry> entries_;  // a heap
};

}  // namespace quizroom::simulation
