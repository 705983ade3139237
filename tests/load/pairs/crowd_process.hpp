// A crowd in a process of its own, because one process holds 20,000 connections and two servers at their fullest are measured in pairs.
// It spins while something is measured; between orders it sleeps, and only answers pings.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>

#include "load/pairs/crowd.hpp"

namespace quizroom::load::pairs {

/// What one moment of a game took.
struct Moment {
    std::chrono::nanoseconds processor{0};  // of the server, until shortly after the last one had heard
    std::chrono::nanoseconds waited{0};     // its threads, for the core: what others took, and each other
    std::chrono::nanoseconds wall{0};       // until the last one had heard
    std::chrono::nanoseconds median{0};     // of those who were waited for
    std::chrono::nanoseconds p99{0};
    std::uint64_t frames = 0;  // that students have heard
};

/// What students have heard since they came.
struct Heard {
    std::uint64_t frames = 0;
    std::uint64_t sends = 0;
    std::uint64_t pings = 0;
};

class CrowdProcess {
public:
    /// Ends when everybody has joined; throws when they cannot.
    CrowdProcess(const Crowd::Wishes& wishes, pid_t server);
    ~CrowdProcess();
    CrowdProcess(const CrowdProcess&) = delete;
    CrowdProcess& operator=(const CrowdProcess&) = delete;

    const Moment& joining() const { return joining_; }
    Moment move(const std::string& what);
    Moment answer(const Storm& storm);
    Moment await_close();

    /// Nothing is said; the crowd only listens.
    Moment stay(std::chrono::milliseconds time);

    Heard heard();
    std::size_t students() const { return students_; }
    std::size_t answers_max() const { return answers_max_; }

private:
    struct Order;
    struct Report;
    class Child;

    Report carry_out(const Order& order);
    Report await_report();

    std::size_t students_;
    std::size_t answers_max_;
    pid_t server_;
    int line_ = -1;  // a socket to the child
    pid_t child_ = -1;
    Moment joining_;
};

}  // namespace quizroom::load::pairs
