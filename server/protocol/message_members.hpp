// A client's message taken apart: every member that some message has, as it stood in the text.
// It knows JSON, and nothing of which message needs which member.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/client_message.hpp"
#include "quiz/answer.hpp"

namespace quizroom::protocol {

/// The members of all client messages; the last three are members of "answer".
enum class Member {
    type,
    role,
    pin,
    token,
    nickname,
    room,
    secret,
    id,
    round,
    answer,
    reaction_ms,
    step,
    seat,
    percent,
    client_ms,
    words,
    confidence,
    team,
    picks,
    number,
    text
};
inline constexpr std::size_t member_count = 21;

/// The member's name on the wire, such as "reactionMs".
std::string_view name_of(Member member);

struct Absent {};
struct Unfit {};   // what no member can be: null, true, a list or an object in the wrong place, picks out of range
struct Nested {};  // the object of "answer"; its members stand beside the others

/// Every number is a double: the largest id, 2^53 - 1, is exact, and whatever is larger stays larger.
using Value = std::variant<Absent, Unfit, Nested, double, std::string, quiz::Picks>;

class MessageMembers {
public:
    const Value& operator[](Member member) const { return values_[static_cast<std::size_t>(member)]; }
    Value& operator[](Member member) { return values_[static_cast<std::size_t>(member)]; }

private:
    std::array<Value, member_count> values_;
};

/// Nesting beyond this is malformed, also inside a member that is passed over.
inline constexpr std::size_t nesting_max = 8;

/// Reads a text that is one JSON object. Members that no message has are passed over; one that stands twice is malformed.
std::variant<MessageMembers, Malformed> read_members(std::string_view text);

}  // namespace quizroom::protocol
