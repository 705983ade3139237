// What was promised of the server's speed, held against what the halls show. The bounds of every figure stand here, and nowhere else.
#pragma once

#include <filesystem>

#include "load/pairs/halls.hpp"
#include "load/pairs/table.hpp"

namespace quizroom::load::pairs {

/// What others have measured; rows whose figures are missing say so.
struct Elsewhere {
    std::filesystem::path counts;  // of quizroom-counts: instructions and system calls
    double host_page_p95_ms = 0;   // 0: not measured
    double check_seconds = 0;      // `quizroom check` of the largest pack
};

/// Of `quizroom check` on the largest pack.
Row check_row(double seconds);

/// Measures in the order in which the table tells; takes some minutes.
Table hold_against_promises(Halls& halls, const Elsewhere& elsewhere);

/// "ext4"; throws when it is in memory, where nothing is durable.
std::string file_system_of(const std::filesystem::path& folder);

}  // namespace quizroom::load::pairs
