#include "load/wire/frames.hpp"

#include <array>
#include <stdexcept>

namespace quizroom::load {
namespace {

constexpr std::size_t short_max = 125;  // RFC 6455, 5.2: beyond, two or eight more bytes tell the length
constexpr std::uint8_t two_bytes_follow = 126;
constexpr std::uint8_t eight_bytes_follow = 127;
constexpr std::uint8_t last_bit = 0x80;
constexpr std::uint8_t mask_bit = 0x80;

char byte_of(std::uint64_t value, int shift) { return static_cast<char>((value >> shift) & 0xFF); }

}  // namespace

void append_frame(std::string& out, Opcode opcode, std::string_view payload, std::uint32_t mask) {
    out += static_cast<char>(last_bit | static_cast<std::uint8_t>(opcode));
    if (payload.size() <= short_max) {
        out += static_cast<char>(mask_bit | payload.size());
    } else if (payload.size() <= 0xFFFF) {
        out += static_cast<char>(mask_bit | two_bytes_follow);
        for (const int shift : {8, 0}) out += byte_of(payload.size(), shift);
    } else {
        out += static_cast<char>(mask_bit | eight_bytes_follow);
        for (int shift = 56; shift >= 0; shift -= 8) out += byte_of(payload.size(), shift);
    }
    const std::array key{byte_of(mask, 24), byte_of(mask, 16), byte_of(mask, 8), byte_of(mask, 0)};
    out.append(key.data(), key.size());
    const auto begin = out.size();
    out.append(payload);
    for (std::size_t place = 0; place < payload.size(); ++place) out[begin + place] = static_cast<char>(out[begin + place] ^ key[place % 4]);
}

std::optional<Frame> first_frame(std::string_view bytes) {
    const auto at = [&](std::size_t place) { return static_cast<std::uint8_t>(bytes[place]); };
    if (bytes.size() < 2) return std::nullopt;
    if (at(1) & mask_bit) throw std::runtime_error{"the server masks its frames, which RFC 6455 forbids"};
    std::size_t head = 2;
    std::uint64_t length = at(1);
    if (length == two_bytes_follow || length == eight_bytes_follow) {
        const std::size_t more = length == two_bytes_follow ? 2 : 8;
        if (bytes.size() < head + more) return std::nullopt;
        length = 0;
        for (std::size_t place = 0; place < more; ++place) length = (length << 8U) | at(head + place);
        head += more;
    }
    if (length > frame_bytes_max) throw std::runtime_error{"the server sends a frame of " + std::to_string(length) + " bytes"};
    if (bytes.size() < head + length) return std::nullopt;
    const auto size = static_cast<std::size_t>(length);
    return Frame{static_cast<Opcode>(at(0) & 0x0FU), (at(0) & last_bit) != 0, bytes.substr(head, size), head + size};
}

}  // namespace quizroom::load
