// Which release this is.
#pragma once

namespace quizroom::app {

inline constexpr const char* version = "0.1.0";

}  // namespace quizroom::app
