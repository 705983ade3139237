// `quizroom replay`: tells what happened in a room, sentence by sentence, and adds up its points anew.
#pragma once

#include "app/options.hpp"

namespace quizroom::app {

int replay(const ReplayOptions& options);

}  // namespace quizroom::app
