// WebSocket frames (RFC 6455) as a client writes and reads them: ours are masked, the server's are not. No sockets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quizroom::load {

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// Larger than anything a server has to say to anybody.
inline constexpr std::size_t frame_bytes_max = 16 * 1024 * 1024;

struct Frame {
    Opcode opcode = Opcode::text;
    bool is_last = true;  // of its message
    std::string_view payload;
    std::size_t size = 0;  // all of it, as it stood on the line
};

/// Appends a masked frame to `out`.
void append_frame(std::string& out, Opcode opcode, std::string_view payload, std::uint32_t mask);

/// The first whole frame of `bytes`; nothing while more is needed. Throws when this is no frame that a server may send.
std::optional<Frame> first_frame(std::string_view bytes);

}  // namespace quizroom::load
