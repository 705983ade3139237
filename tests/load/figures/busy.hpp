// How much of a core this process uses while anything is awaited: a tool that is busy then measures itself.
#pragma once

#include <sys/resource.h>

#include "load/wire/clock.hpp"

namespace quizroom::load {

/// Seconds of processor time this process has used.
inline double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

class Busy {
public:
    /// Too short to tell anything by a clock that counts in microseconds.
    static constexpr double shortest = 0.01;

    void begin() {
        if (awaited_++ > 0) return;
        cpu_began_ = cpu_seconds();
        began_ = Clock::now();
    }

    void end() {
        if (--awaited_ > 0) return;
        cpu_ += cpu_seconds() - cpu_began_;
        wall_ += std::chrono::duration<double>(Clock::now() - began_).count();
    }

    double share() const { return wall_ > shortest ? cpu_ / wall_ : 0; }

private:
    std::size_t awaited_ = 0;
    double cpu_began_ = 0;
    Clock::time_point began_;
    double cpu_ = 0;
    double wall_ = 0;
};

}  // namespace quizroom::load
