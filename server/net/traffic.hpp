// What has left this server since it started, for the metrics.
#pragma once

#include <cstdint>

namespace quizroom::net {

struct Traffic {
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
};

}  // namespace quizroom::net
