// The event loop of the crowd: thousands of sockets, and alarms that remember when they were meant to ring. Leaner than Asio,
// because one process has to be 19,000 students at once. It knows no messages.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <queue>
#include <span>
#include <vector>

#include "load/wire/clock.hpp"

namespace quizroom::load {

class Poll {
public:
    static constexpr std::size_t events_max = 512;         // of one turn
    static constexpr std::size_t alarms_max = 256;         // that ring before sockets are looked at again
    static constexpr std::size_t read_bytes = 256 * 1024;  // at most, of one socket in one turn

    /// A socket's owner. It may stop watching, also itself, while it is told.
    class Watcher {
    public:
        virtual ~Watcher() = default;
        virtual void is_ready(std::uint32_t events) = 0;
    };

    /// Told the instant it was planned for, which is what latencies count from.
    using Alarm = std::function<void(Clock::time_point planned)>;

    Poll();
    ~Poll();
    Poll(const Poll&) = delete;
    Poll& operator=(const Poll&) = delete;

    /// `events` as epoll has them.
    void watch(int socket, std::uint32_t events, Watcher& watcher);
    void change(int socket, std::uint32_t events, Watcher& watcher);

    /// Before the socket is closed. What this turn had to tell the watcher is not told.
    void forget(int socket, const Watcher& watcher);

    void at(Clock::time_point planned, Alarm alarm);

    /// Lets everything happen until the fact has come about; false when it has not at `give_up_at`.
    bool run_until(const std::function<bool()>& fact, Clock::time_point give_up_at);

    /// For whoever reads a socket; what is in it counts until the next read.
    std::span<char> read_buffer() { return buffer_; }

    /// Told of every alarm how late it rang.
    void on_ring(std::function<void(Clock::duration late)> told) { on_ring_ = std::move(told); }

private:
    struct Planned {
        Clock::time_point at;
        std::uint64_t number;  // those of one instant ring in the order they were set
        Alarm alarm;
        bool operator<(const Planned& other) const { return std::pair{other.at, other.number} < std::pair{at, number}; }
    };

    void ring();
    void wait(Clock::time_point latest);

    int epoll_ = -1;
    int clock_ = -1;
    Clock::time_point clock_set_to_;
    std::priority_queue<Planned> planned_;
    std::uint64_t alarms_set_ = 0;
    std::vector<std::pair<Watcher*, std::uint32_t>> ready_;
    std::vector<char> buffer_;
    std::function<void(Clock::duration)> on_ring_;
};

}  // namespace quizroom::load
