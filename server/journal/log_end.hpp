// Where SQLite stops believing a write-ahead log: behind it lies what a crash left half written, or what damage has cut off.
#pragma once

#include <cstdint>
#include <filesystem>

namespace quizroom::journal {

struct LogEnd {
    std::uint64_t believed = 0;   // frames that hang together by their checksums, from the log's beginning
    std::uint64_t committed = 0;  // those up to the end of the last write among them

    /// What lies behind `committed` can be one write that was torn when the power went: every write is synced before the next
    /// begins. Damage to the last write looks the same.
    bool may_be_torn = false;
};

LogEnd end_of_log(const std::filesystem::path& log);

}  // namespace quizroom::journal
