#include "protocol/server_message.hpp"

#include <array>
#include <cstddef>

#include "protocol/json_text.hpp"

namespace quizroom::protocol {
namespace {

struct Wording {
    std::string_view code;
    std::string_view sentence;
};

constexpr std::array<Wording, 7> refusals{{
    {"malformed-message", "This message cannot be understood. The schema says what each message holds."},
    {"hello-expected", "The first message says hello: who is speaking, and to which room."},
    {"not-allowed", "This is not for you to do, or the link that says so is not valid for this room."},
    {"too-many-attempts", "Too many attempts with a wrong PIN. Wait a moment, check the six digits, and try again."},
    {"too-many-messages", "Too many messages in a short time. Slow down and connect again."},
    {"too-many-connections", "The server has as many connections as it can serve. Try again in a moment."},
    {"cannot-save", "The server cannot save at the moment. Nothing is lost; try again in a moment."},
}};
static_assert(refusals.size() == static_cast<std::size_t>(ServerRefusal::cannot_save) + 1);

constexpr std::array<std::string_view, 3> role_names{"student", "host", "screen"};
static_assert(role_names.size() == static_cast<std::size_t>(Role::screen) + 1);

constexpr std::array<std::string_view, 2> notice_names{"none", "cannot-save"};
static_assert(notice_names.size() == static_cast<std::size_t>(Notice::cannot_save) + 1);

constexpr std::array<std::string_view, 5> farewell_names{"removed", "banned", "replaced", "restarting", "room-closed"};
static_assert(farewell_names.size() == static_cast<std::size_t>(Farewell::room_closed) + 1);

ObjectText message(std::string_view type) {
    ObjectText object;
    object.member("type", type);
    return object;
}

}  // namespace

std::string_view code_of(ServerRefusal refusal) { return refusals[static_cast<std::size_t>(refusal)].code; }
std::string_view sentence_of(ServerRefusal refusal) { return refusals[static_cast<std::size_t>(refusal)].sentence; }

Refused refused(quiz::Refusal refusal) { return {code_of(refusal), std::string{sentence_of(refusal)}, {}, {}}; }
Refused refused(ServerRefusal refusal) { return {code_of(refusal), std::string{sentence_of(refusal)}, {}, {}}; }

std::string encode(const Welcome& welcome) {
    return message("welcome")
        .member("protocol", protocol_name)
        .member("role", role_names[static_cast<std::size_t>(welcome.role)])
        .member("room", welcome.room)
        .member("serverMs", welcome.now)
        .member("joinUrl", unless_empty(welcome.join_url))
        .member("screenSecret", unless_empty(welcome.screen_secret))
        .text();
}

std::string encode(const Refused& refused) {
    return message("refused")
        .member("code", refused.code)
        .member("message", refused.message)
        .member("suggestion", unless_empty(refused.suggestion))
        .member("retryAfterMs", refused.retry_after)
        .text();
}

std::string encode_pong(double client_ms, quiz::Instant now) { return message("pong").member("clientMs", client_ms).member("serverMs", now).text(); }

std::string encode_goodbye(Farewell reason, std::optional<quiz::Milliseconds> retry_after) {
    return message("goodbye").member("reason", farewell_names[static_cast<std::size_t>(reason)]).member("retryAfterMs", retry_after).text();
}

std::string encode(Notice notice) { return message("notice").member("notice", notice_names[static_cast<std::size_t>(notice)]).text(); }

}  // namespace quizroom::protocol
