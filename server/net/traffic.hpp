// What has left this server since it started, for the metrics.
#pragma once

#include <cstdint>

namespace quizroom::net {

struct Traffic {
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
    std::uint64_t stalled = 0;  // connections that were closed because their reader had stopped
};

}  // namespace quizroom::net
