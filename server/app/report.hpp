// `quizroom report`: prints the results of a room, whether a server is running or not.
#pragma once

#include "app/options.hpp"

namespace quizroom::app {

int report(const ReportOptions& options);

}  // namespace quizroom::app
