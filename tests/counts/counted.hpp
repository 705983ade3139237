// What is counted: while one of these lives, callgrind collects, the allocations are added up, and a mark stands in the
// list of system calls before and behind. Whatever the feed does outside of it costs nothing.
#pragma once

#include <cstdint>

namespace quizroom::counts {

class Counted {
public:
    Counted();
    ~Counted();
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

    /// Calls of `operator new` while something was counted; SQLite and OpenSSL allocate otherwise.
    static std::uint64_t allocations();
};

}  // namespace quizroom::counts
