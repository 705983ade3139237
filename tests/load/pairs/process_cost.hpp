// What another process has cost so far, as the kernel counts it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>

namespace quizroom::load::pairs {

/// Of all threads that live, as the scheduler counts it.
struct ProcessorTime {
    std::chrono::nanoseconds used{0};
    std::chrono::nanoseconds waited{0};  // ready to run, while other threads had the core
};

/// Throws when the kernel does not tell.
ProcessorTime processor_time_of(pid_t process);

/// The same of a folder laid out as /proc/PID.
ProcessorTime processor_time_in(const std::filesystem::path& process);

/// Resident memory.
std::uint64_t memory_bytes_of(pid_t process);

/// What is forked while this lives runs on that core alone; afterwards we are back where we were. Throws when the core is not to be had.
class OnCore {
public:
    explicit OnCore(std::size_t core);
    ~OnCore();
    OnCore(const OnCore&) = delete;
    OnCore& operator=(const OnCore&) = delete;

private:
    std::uint64_t before_;
};

}  // namespace quizroom::load::pairs
