#include "journal/hexadecimal.hpp"

#include <stdexcept>

namespace quizroom::journal {
namespace {

constexpr std::string_view all_digits = "0123456789abcdef";

unsigned value_of(char digit) {
    const auto value = all_digits.find(digit);
    if (value == std::string_view::npos) throw std::invalid_argument("not hexadecimal");
    return static_cast<unsigned>(value);
}

}  // namespace

std::string to_hexadecimal(std::span<const std::uint8_t> bytes) {
    std::string digits;
    digits.reserve(2 * bytes.size());
    for (const auto byte : bytes) {
        digits += all_digits[byte >> 4];
        digits += all_digits[byte & 15];
    }
    return digits;
}

void from_hexadecimal(std::string_view digits, std::span<std::uint8_t> bytes) {
    if (digits.size() != 2 * bytes.size()) throw std::invalid_argument("not " + std::to_string(bytes.size()) + " bytes");
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
        bytes[byte] = static_cast<std::uint8_t>(value_of(digits[2 * byte]) * 16 + value_of(digits[2 * byte + 1]));
}

}  // namespace quizroom::journal
