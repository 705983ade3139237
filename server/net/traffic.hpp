// What has left this server since it started, for the metrics.
#pragma once

#include <cstdint>

namespace quizroom::net {

struct Traffic {
    std::uint64_t frames = 0;  // documents that were handed to connections
    std::uint64_t sends = 0;   // in so many calls of the system
    std::uint64_t bytes = 0;
    std::uint64_t stalled = 0;  // connections that were closed because their reader had stopped
};

}  // namespace quizroom::net
