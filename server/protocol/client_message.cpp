#include "protocol/client_message.hpp"

#include <limits>
#include <optional>

#include "protocol/message_requirements.hpp"
#include "quiz/extra_time.hpp"

namespace quizroom::protocol {
namespace {

constexpr std::uint64_t uint32_last = std::numeric_limits<std::uint32_t>::max();
constexpr Range ids{1, (std::uint64_t{1} << 53) - 1};
constexpr Range ordinals{1, uint32_last};  // seats and rounds count from 1
constexpr Range steps{0, uint32_last};
constexpr Range percents{0, 100};
constexpr Range reactions_in_ms{0, 24 * 60 * 60 * 1000};

constexpr std::size_t room_characters_max = 40;
constexpr std::size_t nickname_characters_max = 400;
constexpr std::size_t words_characters_max = 1600;

constexpr std::string_view known_types =
    "one of hello, answer, confidence, join-team, ask, close, discuss, ask-again, reveal, show-standings, skip, end, pause, resume, add-time, lock, "
    "unlock, remove, ban, grant-extra-time, "
    "accept-also, void, hide-words, show-words, ping";

/// A host's button: what it carries besides its id, and the command it stands for.
struct Button {
    std::string_view type;
    std::optional<Member> carries;
    quiz::Command (*command)(quiz::CommandId id, std::uint32_t carried);
};

template <typename Command>
quiz::Command carrying(quiz::CommandId id, std::uint32_t carried) {
    return Command{id, carried};
}

template <typename Command>
quiz::Command alone(quiz::CommandId id, std::uint32_t) {
    return Command{id};
}

quiz::Command ask_next(quiz::CommandId id, std::uint32_t step) { return quiz::AskNext{id, step, 0}; }

constexpr std::array<Button, 16> buttons{{
    {"ask", Member::step, ask_next},
    {"close", Member::step, carrying<quiz::CloseQuestion>},
    {"discuss", Member::step, carrying<quiz::DiscussQuestion>},
    {"ask-again", Member::step, carrying<quiz::AskAgain>},
    {"reveal", Member::step, carrying<quiz::RevealSolution>},
    {"show-standings", Member::step, carrying<quiz::ShowStandings>},
    {"skip", Member::step, carrying<quiz::SkipQuestion>},
    {"end", Member::step, carrying<quiz::EndRoom>},
    {"pause", std::nullopt, alone<quiz::PauseQuestion>},
    {"resume", std::nullopt, alone<quiz::ResumeQuestion>},
    {"add-time", std::nullopt, alone<quiz::AddTime>},
    {"lock", std::nullopt, alone<quiz::LockRoom>},
    {"unlock", std::nullopt, alone<quiz::UnlockRoom>},
    {"remove", Member::seat, carrying<quiz::RemoveSeat>},
    {"ban", Member::seat, carrying<quiz::BanSeat>},
    {"void", Member::round, carrying<quiz::VoidRound>},
}};

ClientMessage read_hello(Requirements need) {
    const auto role = need.word(Member::role);
    if (role == "student") {
        StudentHello hello;
        hello.pin = need.pin();
        hello.token = need.key(Member::token);
        hello.nickname = need.text_if_present(Member::nickname, nickname_characters_max);
        return std::move(need).finished(std::move(hello));
    }
    if (role == "host") {
        HostHello hello;
        hello.room = need.text(Member::room, room_characters_max);
        hello.secret = need.key(Member::secret);
        return std::move(need).finished(std::move(hello));
    }
    if (role != "screen") need.refuse(Member::role, "one of student, host, screen");
    ScreenHello hello;
    hello.room = need.text(Member::room, room_characters_max);
    hello.secret = need.key(Member::secret);
    return std::move(need).finished(std::move(hello));
}

ClientMessage read_answer(Requirements need) {
    AnswerMessage message;
    message.id = need.whole_number(Member::id, ids);
    message.round = static_cast<quiz::RoundNumber>(need.whole_number(Member::round, ordinals));
    message.answer = need.answer();
    message.reaction = quiz::Milliseconds{static_cast<std::int64_t>(need.whole_number(Member::reaction_ms, reactions_in_ms))};
    return std::move(need).finished(std::move(message));
}

ClientMessage read_confidence(Requirements need) {
    quiz::StateConfidence state;
    state.id = need.whole_number(Member::id, ids);
    state.round = static_cast<quiz::RoundNumber>(need.whole_number(Member::round, ordinals));
    const auto word = need.word(Member::confidence);
    if (word == "guessed") {
        state.confidence = quiz::Confidence::guessed;
    } else if (word == "fairly-sure") {
        state.confidence = quiz::Confidence::fairly_sure;
    } else if (word != "sure") {
        need.refuse(Member::confidence, "one of guessed, fairly-sure, sure");
    }
    return std::move(need).finished(StudentMessage{state.id, state});
}

ClientMessage read_join_team(Requirements need) {
    quiz::JoinTeam join;
    join.id = need.whole_number(Member::id, ids);
    join.team = static_cast<quiz::TeamId>(need.whole_number(Member::team, ordinals));
    return std::move(need).finished(StudentMessage{join.id, join});
}

ClientMessage read_button(const Button& button, Requirements need) {
    const auto id = need.whole_number(Member::id, ids);
    std::uint64_t carried = 0;
    if (button.carries) carried = need.whole_number(*button.carries, button.carries == Member::step ? steps : ordinals);
    return std::move(need).finished(HostMessage{id, button.command(id, static_cast<std::uint32_t>(carried))});
}

ClientMessage read_grant(Requirements need) {
    quiz::GrantExtraTime grant;
    grant.id = need.whole_number(Member::id, ids);
    grant.seat = static_cast<quiz::SeatId>(need.whole_number(Member::seat, ordinals));
    grant.percent = static_cast<int>(need.whole_number(Member::percent, percents));
    if (!quiz::is_extra_time_step(grant.percent)) need.refuse(Member::percent, "one of 0, 25, 50, 100");
    return std::move(need).finished(HostMessage{grant.id, grant});
}

ClientMessage read_accept_also(Requirements need) {
    quiz::AcceptAlso accept;
    accept.id = need.whole_number(Member::id, ids);
    accept.round = static_cast<quiz::RoundNumber>(need.whole_number(Member::round, ordinals));
    accept.answer = need.answer();
    return std::move(need).finished(HostMessage{accept.id, accept});
}

template <typename Command>
ClientMessage read_words(Requirements need) {
    const auto id = need.whole_number(Member::id, ids);
    const auto round = static_cast<quiz::RoundNumber>(need.whole_number(Member::round, ordinals));
    auto words = need.text(Member::words, words_characters_max);
    return std::move(need).finished(HostMessage{id, Command{id, round, std::move(words)}});
}

ClientMessage read_by_type(Requirements need) {
    const auto type = need.word(Member::type);
    if (type == "hello") return read_hello(std::move(need));
    if (type == "answer") return read_answer(std::move(need));
    if (type == "confidence") return read_confidence(std::move(need));
    if (type == "join-team") return read_join_team(std::move(need));
    if (type == "accept-also") return read_accept_also(std::move(need));
    if (type == "grant-extra-time") return read_grant(std::move(need));
    if (type == "ping") {
        const Ping ping{need.number(Member::client_ms)};
        return std::move(need).finished(ping);
    }
    if (type == "hide-words") return read_words<quiz::HideWords>(std::move(need));
    if (type == "show-words") return read_words<quiz::ShowWords>(std::move(need));
    for (const auto& button : buttons)
        if (button.type == type) return read_button(button, std::move(need));
    need.refuse(Member::type, known_types);
    return std::move(need).finished(Ping{});
}

}  // namespace

ClientMessage read_message(std::string_view text) {
    if (text.size() > message_bytes_max)
        return Malformed{"The message is longer than " + std::to_string(message_bytes_max) + " bytes; no message needs as many."};
    const auto read = read_members(text);
    if (const auto* malformed = std::get_if<Malformed>(&read)) return *malformed;
    return read_by_type(Requirements{std::get<MessageMembers>(read)});
}

}  // namespace quizroom::protocol
