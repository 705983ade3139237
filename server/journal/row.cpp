#include "journal/row.hpp"

#include <array>
#include <boost/crc.hpp>

namespace quizroom::journal {
namespace {

using Crc32c = boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true>;

void add(Crc32c& crc, std::int64_t number) {
    std::array<unsigned char, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(number);
    for (auto& byte : bytes) {
        byte = static_cast<unsigned char>(rest & 0xff);
        rest >>= 8;
    }
    crc.process_bytes(bytes.data(), bytes.size());
}

}  // namespace

std::int64_t checksum_of(const Row& row) {
    Crc32c crc;
    for (const auto number : {row.sequence, row.epoch, row.version, row.at_ms, static_cast<std::int64_t>(row.room.size())}) add(crc, number);
    crc.process_bytes(row.room.data(), row.room.size());
    crc.process_bytes(row.payload.data(), row.payload.size());
    return crc.checksum();
}

}  // namespace quizroom::journal
