// Whether a database may be written to: looked at before anybody does, and without changing a byte of it.
#pragma once

#include <filesystem>
#include <string>

namespace quizroom::journal {

/// What is wrong with the structure of the database in `folder`, in a few words; empty when nothing is, when there is
/// none, and when it is somebody else's or a newer release's, which opening it refuses.
///
/// Looks at everything SQLite can check, at whether every record belongs to a room of the list, and at whether SQLite
/// ignores records in the log: it takes the first damaged byte there for the log's end, and says nothing.
std::string fault_of(const std::filesystem::path& folder);

}  // namespace quizroom::journal
