// What a message requires of its members: the first one that is missing or does not fit makes the sentence that refuses it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "protocol/message_members.hpp"

namespace quizroom::protocol {

/// Whole numbers that a member may be, ends included.
struct Range {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

/// Takes members out of a message. After the first problem every further value means nothing, and `finished` says so.
class Requirements {
public:
    explicit Requirements(const MessageMembers& members) : members_{members} {}

    std::uint64_t whole_number(Member member, Range range);
    double number(Member member);
    /// The member's text, else an empty one: the caller knows which words it may be, and refuses.
    std::string_view word(Member member) const;
    /// At most `characters_max` code points.
    std::string text(Member member, std::size_t characters_max);
    std::string text_if_present(Member member, std::size_t characters_max);
    /// Exactly six digits.
    std::string pin();
    /// 64 hexadecimal digits, lower case.
    Key256 key(Member member);
    /// What "answer" holds: exactly one of picks, number and text.
    quiz::Answer answer();

    /// For what only the message itself can know: refuses `member`, which is `what_it_is`.
    void refuse(Member member, std::string_view what_it_is);

    /// The message, or why it is none.
    template <typename Message>
    ClientMessage finished(Message message) && {
        if (problem_.empty()) return message;
        return Malformed{std::move(problem_)};
    }

private:
    bool is_absent(Member member) const { return std::holds_alternative<Absent>(members_[member]); }

    const MessageMembers& members_;
    std::string problem_;
};

}  // namespace quizroom::protocol
