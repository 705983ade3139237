// What the server says, as text. Each function gives one JSON message of protocol/messages.ts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "quiz/refusal.hpp"
#include "quiz/view.hpp"

namespace quizroom::protocol {

/// The WebSocket subprotocol, and the version a welcome names.
inline constexpr std::string_view protocol_name = "quizroom.v1";

enum class Role { student, host, screen };

/// Why the server itself, not a room's rules, will not do something.
enum class ServerRefusal { malformed_message, hello_expected, not_allowed, too_many_attempts, too_many_messages, too_many_connections, cannot_save };

std::string_view code_of(ServerRefusal refusal);
std::string_view sentence_of(ServerRefusal refusal);

/// What became of a command: `code` is "accepted" or a refusal's code.
struct Outcome {
    quiz::CommandId id = 0;
    std::string_view code;
};

struct Welcome {
    Role role = Role::student;
    std::string room;
    quiz::Instant now;
    std::string join_url;       // empty for students
    std::string screen_secret;  // empty but for hosts
};

struct Refused {
    std::string_view code;
    std::string message;
    std::string suggestion;  // empty for none
    std::optional<quiz::Milliseconds> retry_after;
};

/// With the code and the sentence of this refusal.
Refused refused(quiz::Refusal refusal);
Refused refused(ServerRefusal refusal);

/// What people should know beside the game.
enum class Notice { none, cannot_save };

enum class Farewell { removed, banned, replaced, restarting, room_closed };

std::string encode(const Welcome& welcome);
std::string encode(const Refused& refused);
std::string encode_pong(double client_ms, quiz::Instant now);
std::string encode_goodbye(Farewell reason, std::optional<quiz::Milliseconds> retry_after);
std::string encode(Notice notice);

std::string encode(const quiz::RoomView& view);
/// `room_text` is what everybody gets: hosts get the same, and one member more.
std::string encode_for_hosts(std::string_view room_text, const quiz::HostView& view);
std::string encode(const quiz::SeatView& view, const std::optional<Outcome>& last);
std::string encode(const quiz::TallyView& view);
std::string encode(std::span<const quiz::RosterRow> rows);
std::string encode_host_outcome(const Outcome& last);

}  // namespace quizroom::protocol
