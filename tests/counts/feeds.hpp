// What is fed to the hall while it is counted, and how many frames, answers or rows came of it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quizroom::counts {

struct Feed {
    std::string_view name;
    std::string_view tells;  // one sentence; of what it names, `play` returns how many there were
    std::uint64_t (*play)();
};

/// The floor first: what the system itself takes for a frame.
const std::vector<Feed>& feeds();

}  // namespace quizroom::counts
