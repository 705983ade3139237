// Bytes as lower-case hexadecimal digits, and back.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace quizroom::journal {

std::string to_hexadecimal(std::span<const std::uint8_t> bytes);

/// Fills `bytes`; throws `std::invalid_argument` unless the digits give exactly that many.
void from_hexadecimal(std::string_view digits, std::span<std::uint8_t> bytes);

}  // namespace quizroom::journal
