// WebSocket frames (RFC 6455) as bytes, for measuring devices that shall cost next to nothing: short text frames and pings, whole.
// It knows no sockets and no messages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quizroom::load::floor {

inline constexpr std::uint8_t opcode_text = 1;
inline constexpr std::uint8_t opcode_close = 8;
inline constexpr std::uint8_t opcode_ping = 9;
inline constexpr std::uint8_t opcode_pong = 10;

/// As a server sends it. At most 65,535 bytes of payload.
std::string framed(std::string_view payload);

/// As a client sends it, with a mask that never changes: it hides nothing here.
std::string masked(std::uint8_t opcode, std::string_view payload);

struct Frame {
    std::uint8_t opcode = 0;
    std::string_view payload;
    std::size_t bytes = 0;  // of all of it
};

/// The first frame in `bytes`, unmasked where it lies; nothing while some of it is still to come. Throws at more than 65,535 bytes.
std::optional<Frame> first_frame(std::span<char> bytes);

/// The answer to an upgrade; throws when the request has no key.
std::string upgrade_answer(std::string_view request);

}  // namespace quizroom::load::floor
