#include "journal/row.hpp"

#include <array>
#include <cstddef>

#include "journal/crc32c.hpp"

namespace quizroom::journal {
namespace {

constexpr std::size_t number_bytes = 8;

/// Lowest byte first. Written so that a compiler makes one store of it.
void put(std::int64_t number, char* place) {
    const auto bits = static_cast<std::uint64_t>(number);
    for (std::size_t byte = 0; byte < number_bytes; ++byte) place[byte] = static_cast<char>(bits >> 8 * byte);
}

}  // namespace

std::int64_t checksum_of(const Row& row) {
    const std::array numbers{row.sequence, row.epoch, row.version, row.at_ms, static_cast<std::int64_t>(row.room.size())};
    std::array<char, numbers.size() * number_bytes> bytes{};
    for (std::size_t at = 0; at < numbers.size(); ++at) put(numbers[at], &bytes[at * number_bytes]);
    return crc32c({{bytes.data(), bytes.size()}, row.room, row.payload});
}

}  // namespace quizroom::journal
