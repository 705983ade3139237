// The server's clock: wall time read once, then carried on by a clock that never jumps. Setting a laptop's time in the
// middle of a question must not close it; the time a laptop slept does count.
#pragma once

#include <algorithm>
#include <ctime>

#include "quiz/time.hpp"

namespace quizroom::net {

class ServerClock {
public:
    ServerClock() : offset_(read(CLOCK_REALTIME) - read(CLOCK_BOOTTIME)) {}

    quiz::Instant now() const { return quiz::Instant{std::chrono::duration_cast<quiz::Milliseconds>(read(CLOCK_BOOTTIME) + offset_)}; }

    /// Never behind `at` again: a machine that starts with its clock in the past must not stand still until it has caught up.
    void advance_to(quiz::Instant at) { offset_ += std::max(at - now(), quiz::Milliseconds::zero()); }

private:
    static std::chrono::nanoseconds read(clockid_t clock) {
        timespec time{};
        clock_gettime(clock, &time);
        return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
    }

    std::chrono::nanoseconds offset_;
};

}  // namespace quizroom::net
