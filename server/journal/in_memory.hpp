// For those who want no disk: a journal that lives in this process's memory, and is gone with it.
#pragma once

#include <filesystem>

namespace quizroom::journal {

/// Whether this, given for a data folder, is none: ":memory:". Every journal and reader of one process then share one database.
inline bool is_in_memory(const std::filesystem::path& folder) { return folder == ":memory:"; }

}  // namespace quizroom::journal
