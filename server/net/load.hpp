// What a server's connections amount to, for its metrics.
#pragma once

#include <cstddef>
#include <cstdint>

namespace quizroom::net {

struct Load {
    std::size_t cores = 1;
    std::size_t connections = 0;  // over HTTP, too
    std::uint64_t frames = 0;     // since the start, as all that follows
    std::uint64_t sends = 0;
    std::uint64_t bytes = 0;
    std::uint64_t stalled = 0;
    std::uint64_t batches = 0;  // of errands for cores
};

}  // namespace quizroom::net
