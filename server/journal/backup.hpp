// A copy of the database of a running or a stopped server, whole and of one moment, that is known to be readable.
#pragma once

#include <cstdint>
#include <filesystem>

namespace quizroom::journal {

struct BackedUp {
    std::uint64_t rooms = 0;
    std::uintmax_t bytes = 0;
};

/// Copies the database in `folder` to `target`, which must not exist yet; on return it is on the disk, and everything in
/// it has been read once. The server goes on writing meanwhile. Throws `std::runtime_error` with one sentence, and leaves
/// no file, when that cannot be done.
BackedUp back_up(const std::filesystem::path& folder, const std::filesystem::path& target);

}  // namespace quizroom::journal
