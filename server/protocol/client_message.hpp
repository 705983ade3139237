// What a client may say, as a closed sum that includes "this was no message". It knows nothing of who is allowed what.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "quiz/command.hpp"

namespace quizroom::protocol {

/// 256 bits: a seat's token or a room's secret, from 64 hexadecimal digits.
using Key256 = std::array<std::uint8_t, 32>;

struct StudentHello {
    std::string pin;  // six digits
    Key256 token{};
    std::string nickname;  // as typed; may be empty when returning
};
struct HostHello {
    std::string room;
    Key256 secret{};
};
struct ScreenHello {
    std::string room;
    Key256 secret{};
};
struct AnswerMessage {
    quiz::CommandId id = 0;
    quiz::RoundNumber round = 0;
    quiz::Answer answer;
    quiz::Milliseconds reaction{};
};
/// What a student says besides answering: the core's own command, the seat still to be filled in.
struct StudentMessage {
    quiz::CommandId id = 0;
    std::variant<quiz::StateConfidence, quiz::JoinTeam> command;
};
/// A host's button: the core's own command, its random seed still to be drawn.
struct HostMessage {
    quiz::CommandId id = 0;
    quiz::Command command;
};
struct Ping {
    double client_ms = 0;
};
/// Not JSON, not an object, an unknown type, a member missing, of the wrong type or out of range.
struct Malformed {
    std::string reason;  // one sentence for whoever writes a client; names the member
};

using ClientMessage = std::variant<StudentHello, HostHello, ScreenHello, AnswerMessage, StudentMessage, HostMessage, Ping, Malformed>;

/// The largest message a client may send. Anything in the schema is far smaller.
inline constexpr std::size_t message_bytes_max = 8 * 1024;

/// Reads one message without building a tree (nlohmann's SAX interface): nesting costs no stack, members may come in any
/// order, unknown ones are passed over, a member that stands twice is malformed. Never throws.
ClientMessage read_message(std::string_view text);

}  // namespace quizroom::protocol
