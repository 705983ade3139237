// CRC-32C (Castagnoli): by the processor's own instruction where it has one, by a table elsewhere. It knows bytes and no rows.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace quizroom::journal {

/// Of all parts, as if they were one.
std::uint32_t crc32c(std::initializer_list<std::string_view> parts);

/// The same number on any processor, at ten times the cost.
std::uint32_t crc32c_by_table(std::initializer_list<std::string_view> parts);

}  // namespace quizroom::journal
