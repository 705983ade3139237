// The core's notion of time: instants arrive as arguments, nobody here reads a clock.
#pragma once

#include <chrono>

namespace quizroom::quiz {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A moment on the server's wall clock, to the millisecond (Unix time).
using Instant = std::chrono::sys_time<Milliseconds>;

}  // namespace quizroom::quiz
