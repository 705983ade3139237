// Brings the tables of an earlier release to today's layout; the records stay as they are.
#pragma once

#include "journal/sqlite.hpp"

namespace quizroom::journal {

/// All of it or nothing. Throws `sqlite::Error` when the disk does not do as it is told.
void migrate(sqlite::Connection& connection);

}  // namespace quizroom::journal
