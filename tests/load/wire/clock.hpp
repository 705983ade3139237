// The crowd's clock: one that never goes back.
#pragma once

#include <chrono>

namespace quizroom::load {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

}  // namespace quizroom::load
