// `quizroom backup`: copies the database, whether a server is running or not.
#pragma once

#include "app/options.hpp"

namespace quizroom::app {

int backup(const BackupOptions& options);

}  // namespace quizroom::app
