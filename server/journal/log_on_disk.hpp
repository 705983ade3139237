// Makes sure that what a former process left in the write-ahead log is on the disk, before anything is built on it.
#pragma once

#include "journal/sqlite.hpp"

namespace quizroom::journal {

/// Writes the log once more, byte for byte, and syncs it. After a failed sync Linux takes the lost pages for written: they are read back from
/// memory, and a later sync succeeds without them. The process that saw the failure writes over them; the next one cannot know of it.
/// Throws `sqlite::Error` when the disk does not take it.
void put_log_on_disk(sqlite::Connection& connection);

}  // namespace quizroom::journal
