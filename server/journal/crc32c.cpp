#include "journal/crc32c.hpp"

#include <boost/crc.hpp>
#include <cstring>

namespace quizroom::journal {
namespace {

#ifdef __x86_64__
/// Compiled for processors that have it, whatever the rest is compiled for; `crc32c` asks before it calls.
__attribute__((target("sse4.2"))) std::uint32_t crc32c_by_instruction(std::initializer_list<std::string_view> parts) {
    std::uint64_t crc = 0xffffffff;
    for (auto part : parts) {
        for (; part.size() >= sizeof(std::uint64_t); part.remove_prefix(sizeof(std::uint64_t))) {
            std::uint64_t eight_bytes = 0;
            std::memcpy(&eight_bytes, part.data(), sizeof(eight_bytes));
            crc = __builtin_ia32_crc32di(crc, eight_bytes);
        }
        for (const auto byte : part) crc = __builtin_ia32_crc32qi(static_cast<std::uint32_t>(crc), static_cast<unsigned char>(byte));
    }
    return static_cast<std::uint32_t>(crc) ^ 0xffffffff;
}
#endif

}  // namespace

std::uint32_t crc32c(std::initializer_list<std::string_view> parts) {
#ifdef __x86_64__
    if (__builtin_cpu_supports("sse4.2")) return crc32c_by_instruction(parts);
#endif
    return crc32c_by_table(parts);
}

std::uint32_t crc32c_by_table(std::initializer_list<std::string_view> parts) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    for (const auto part : parts) crc.process_bytes(part.data(), part.size());
    return crc.checksum();
}

}  // namespace quizroom::journal
