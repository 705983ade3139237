// Where SQLite stops believing a write-ahead log: behind it lies what a crash left half written, or what damage has cut off.
#pragma once

#include <cstdint>
#include <filesystem>

namespace quizroom::journal {

/// How many frames of the log hang together by their checksums, from its beginning.
std::uint64_t believed_frames(const std::filesystem::path& log);

}  // namespace quizroom::journal
