// What has left through the sessions of one core since the server started. That core counts; anybody may read.
#pragma once

#include <atomic>
#include <cstdint>

namespace quizroom::net {

/// Written by one thread, so that adding to it needs no locked instruction.
class Counter {
public:
    operator std::uint64_t() const { return value_.load(std::memory_order_relaxed); }
    void operator++() { *this += 1; }
    void operator+=(std::uint64_t more) { value_.store(*this + more, std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> value_{0};
};

struct Traffic {
    Counter frames;  // documents that were handed to connections
    Counter sends;   // in so many calls of the system
    Counter bytes;
    Counter stalled;  // connections that were closed because their reader had stopped
};

}  // namespace quizroom::net
