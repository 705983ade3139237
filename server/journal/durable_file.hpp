// Makes files and names last: what is not synced may be gone after a power cut.
#pragma once

#include <filesystem>

namespace quizroom::journal {

/// The contents of a file, or the names in a folder. Throws `std::runtime_error` with one sentence.
void sync(const std::filesystem::path& path);

/// `std::filesystem::rename`, with both folders synced.
void move_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace quizroom::journal
