// `quizroom serve`: reads the content, starts the server, tells the instructor where it is.
#pragma once

#include "app/options.hpp"

namespace quizroom::app {

/// Returns when the server was stopped. Throws `std::runtime_error` with one sentence when it cannot start.
int serve(const ServeOptions& options);

}  // namespace quizroom::app
