// The database file: its place in the data folder, its tables, and the settings that make a commit durable.
// It knows nothing of what a record means.
#pragma once

#include <filesystem>

#include "journal/sqlite.hpp"

namespace quizroom::journal {

/// The layout of the tables. A database with a higher number belongs to a newer release and is refused.
inline constexpr int schema_version = 3;

std::filesystem::path database_file(const std::filesystem::path& folder);
std::filesystem::path log_file(const std::filesystem::path& folder);

/// Whether the header says that this is a database of ours, of a layout that this release knows.
bool is_ours(sqlite::Connection& connection);

/// Whether the tables are those of this release or of an earlier one, whatever the header says.
bool has_our_tables(sqlite::Connection& connection);

/// Makes an empty database ours.
void create_tables(sqlite::Connection& connection);

/// The only connection that may write or checkpoint: Debian's SQLite 3.40.1 can lose a write-ahead log that two
/// connections reset at once. Creates file and tables. Throws `std::runtime_error` with one sentence.
sqlite::Connection open_for_writing(const std::filesystem::path& folder);

/// A connection that neither writes nor checkpoints, not even when it closes last.
/// Throws `std::runtime_error` with one sentence when there is no journal.
sqlite::Connection open_for_reading(const std::filesystem::path& folder);

}  // namespace quizroom::journal
