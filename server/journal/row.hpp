// A record as a row of the database: plain columns and the checksum over them. It knows no event.
#pragma once

#include <cstdint>
#include <string>

namespace quizroom::journal {

struct Row {
    std::string room;
    std::int64_t sequence = 0;
    std::int64_t epoch = 0;
    std::int64_t version = 0;
    std::int64_t at_ms = 0;
    std::int64_t checksum = 0;
    std::string payload;
};

/// CRC-32C (Castagnoli) over every column but the checksum: the numbers as eight bytes each, lowest first, in the order
/// above, then the length of the room's id, the id, and the payload.
std::int64_t checksum_of(const Row& row);

}  // namespace quizroom::journal
