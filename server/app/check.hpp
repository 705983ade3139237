// `quizroom check`: says what is wrong with question files.
#pragma once

#include "app/options.hpp"

namespace quizroom::app {

int check(const CheckOptions& options);

}  // namespace quizroom::app
