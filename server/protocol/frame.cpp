#include "protocol/frame.hpp"

#include <cstddef>
#include <cstdint>

namespace quizroom::protocol {
namespace {

constexpr unsigned char final_text = 0x81;
constexpr std::size_t short_max = 125;  // a length that fits the second byte
constexpr unsigned char two_byte_length = 126;
constexpr unsigned char eight_byte_length = 127;

void append_big_endian(std::string& header, std::uint64_t length, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) header += static_cast<char>((length >> shift) & 0xff);
}

}  // namespace

Frame framed(std::string text) {
    std::string header{static_cast<char>(final_text)};
    if (text.size() <= short_max) {
        header += static_cast<char>(text.size());
    } else if (text.size() <= 0xffff) {
        header += static_cast<char>(two_byte_length);
        append_big_endian(header, text.size(), 2);
    } else {
        header += static_cast<char>(eight_byte_length);
        append_big_endian(header, text.size(), 8);
    }
    text.insert(0, header);  // where the encoder has left room for it
    return std::make_shared<const std::string>(std::move(text));
}

std::string_view payload_of(const Frame& frame) {
    const auto length = static_cast<unsigned char>((*frame)[1]);
    const std::size_t header = length == two_byte_length ? 4 : length == eight_byte_length ? 10 : 2;
    return std::string_view{*frame}.substr(header);
}

}  // namespace quizroom::protocol
