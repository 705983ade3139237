#include "journal/row.hpp"

#include <array>
#include <cstddef>

#include "journal/crc32c.hpp"

namespace quizroom::journal {

std::int64_t checksum_of(const Row& row) {
    constexpr std::size_t number_bytes = 8;
    const std::array numbers{row.sequence, row.epoch, row.version, row.at_ms, static_cast<std::int64_t>(row.room.size())};
    std::array<char, numbers.size() * number_bytes> lowest_first{};
    for (std::size_t at = 0; at < lowest_first.size(); ++at)
        lowest_first[at] = static_cast<char>(static_cast<std::uint64_t>(numbers[at / number_bytes]) >> 8 * (at % number_bytes));
    return crc32c({{lowest_first.data(), lowest_first.size()}, row.room, row.payload});
}

}  // namespace quizroom::journal
