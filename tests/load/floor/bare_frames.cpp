#include "load/floor/bare_frames.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstring>
#include <stdexcept>

namespace quizroom::load::floor {
namespace {

constexpr std::array<char, 4> mask{0x37, 0x7a, 0x21, 0x3d};
constexpr std::size_t length_in_two_bytes = 126;
constexpr std::size_t payload_max = 65'535;

std::string head_of(std::uint8_t opcode, std::size_t size, unsigned mask_bit) {
    if (size > payload_max) throw std::runtime_error{"a bare frame has at most 65,535 bytes"};
    std::string head{static_cast<char>(0x80U | opcode)};
    if (size < length_in_two_bytes) return head += static_cast<char>(mask_bit | size);
    head += static_cast<char>(mask_bit | length_in_two_bytes);
    head += static_cast<char>(size >> 8U);
    return head += static_cast<char>(size & 0xffU);
}

std::string_view header_value(std::string_view request, std::string_view name) {
    const auto begin = request.find(name);
    if (begin == request.npos) throw std::runtime_error{"an upgrade without " + std::string{name}};
    const auto value = request.substr(begin + name.size());
    return value.substr(0, value.find("\r\n"));
}

}  // namespace

std::string framed(std::string_view payload) { return head_of(opcode_text, payload.size(), 0).append(payload); }

std::string masked(std::uint8_t opcode, std::string_view payload) {
    auto frame = head_of(opcode, payload.size(), 0x80U).append(mask.data(), mask.size());
    for (std::size_t at = 0; at < payload.size(); ++at) frame += static_cast<char>(payload[at] ^ mask[at % mask.size()]);
    return frame;
}

std::optional<Frame> first_frame(std::span<char> bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); };
    if (bytes.size() < 2) return std::nullopt;
    const bool is_masked = (byte(1) & 0x80U) != 0;
    std::size_t size = byte(1) & 0x7fU;
    std::size_t head = 2;
    if (size > length_in_two_bytes) throw std::runtime_error{"a frame of more than 65,535 bytes"};
    if (size == length_in_two_bytes) {
        if (bytes.size() < 4) return std::nullopt;
        size = static_cast<std::size_t>(byte(2)) << 8U | byte(3);
        head = 4;
    }
    const auto begin = head + (is_masked ? mask.size() : 0);
    if (bytes.size() < begin + size) return std::nullopt;
    for (std::size_t at = 0; is_masked && at < size; ++at) bytes[begin + at] = static_cast<char>(bytes[begin + at] ^ bytes[head + at % mask.size()]);
    return Frame{static_cast<std::uint8_t>(byte(0) & 0x0fU), {bytes.data() + begin, size}, begin + size};
}

std::string upgrade_answer(std::string_view request) {
    const auto text = std::string{header_value(request, "Sec-WebSocket-Key: ")} + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> key{};
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr);
    EVP_EncodeBlock(key.data(), digest.data(), static_cast<int>(size));
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: quizroom.v1\r\n"
           "Sec-WebSocket-Accept: " +
           std::string{reinterpret_cast<const char*>(key.data())} + "\r\n\r\n";
}

}  // namespace quizroom::load::floor
