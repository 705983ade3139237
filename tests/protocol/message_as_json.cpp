#include "protocol/message_as_json.hpp"

namespace quizroom::protocol {
namespace {

using nlohmann::json;

std::string hexadecimal(const Key256& key) {
    std::string text;
    for (const auto byte : key) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

json as_json(const quiz::Answer& answer) {
    if (const auto* picks = std::get_if<quiz::Picks>(&answer)) return {{"picks", std::vector<int>(picks->begin(), picks->end())}};
    if (const auto* number = std::get_if<quiz::Number>(&answer)) return {{"number", number->value}};
    return {{"text", std::get<quiz::Text>(answer).value}};
}

template <typename Command>
json button(std::string_view type, const Command& command) {
    json message{{"type", type}, {"id", command.id}};
    if constexpr (requires { command.step; }) message["step"] = command.step;
    if constexpr (requires { command.seat; }) message["seat"] = command.seat;
    return message;
}

json about_words(std::string_view type, const auto& command) {
    return {{"type", type}, {"id", command.id}, {"round", command.round}, {"words", command.words}};
}

struct CommandAsJson {
    json operator()(const quiz::AskNext& c) const { return button("ask", c); }
    json operator()(const quiz::CloseQuestion& c) const { return button("close", c); }
    json operator()(const quiz::DiscussQuestion& c) const { return button("discuss", c); }
    json operator()(const quiz::AskAgain& c) const { return button("ask-again", c); }
    json operator()(const quiz::RevealSolution& c) const { return button("reveal", c); }
    json operator()(const quiz::ShowStandings& c) const { return button("show-standings", c); }
    json operator()(const quiz::SkipQuestion& c) const { return button("skip", c); }
    json operator()(const quiz::EndRoom& c) const { return button("end", c); }
    json operator()(const quiz::PauseQuestion& c) const { return button("pause", c); }
    json operator()(const quiz::ResumeQuestion& c) const { return button("resume", c); }
    json operator()(const quiz::AddTime& c) const { return button("add-time", c); }
    json operator()(const quiz::LockRoom& c) const { return button("lock", c); }
    json operator()(const quiz::UnlockRoom& c) const { return button("unlock", c); }
    json operator()(const quiz::RemoveSeat& c) const { return button("remove", c); }
    json operator()(const quiz::BanSeat& c) const { return button("ban", c); }
    json operator()(const quiz::VoidRound& c) const { return {{"type", "void"}, {"id", c.id}, {"round", c.round}}; }
    json operator()(const quiz::AcceptAlso& c) const {
        return {{"type", "accept-also"}, {"id", c.id}, {"round", c.round}, {"answer", as_json(c.answer)}};
    }
    json operator()(const quiz::GrantExtraTime& c) const {
        auto message = button("grant-extra-time", c);
        message["percent"] = c.percent;
        return message;
    }
    json operator()(const quiz::HideWords& c) const { return about_words("hide-words", c); }
    json operator()(const quiz::ShowWords& c) const { return about_words("show-words", c); }
    template <typename Other>
    json operator()(const Other&) const {
        return "no button of a host";
    }
};

struct StudentCommandAsJson {
    json operator()(const quiz::StateConfidence& c) const {
        constexpr std::array<std::string_view, 4> words{"", "guessed", "fairly-sure", "sure"};
        return {{"type", "confidence"}, {"id", c.id}, {"round", c.round}, {"confidence", words[static_cast<std::size_t>(c.confidence)]}};
    }
    json operator()(const quiz::JoinTeam& c) const { return {{"type", "join-team"}, {"id", c.id}, {"team", c.team}}; }
};

struct MessageAsJson {
    json operator()(const StudentHello& hello) const {
        json message{{"type", "hello"}, {"role", "student"}, {"pin", hello.pin}, {"token", hexadecimal(hello.token)}};
        if (!hello.nickname.empty()) message["nickname"] = hello.nickname;
        return message;
    }
    json operator()(const HostHello& hello) const {
        return {{"type", "hello"}, {"role", "host"}, {"room", hello.room}, {"secret", hexadecimal(hello.secret)}};
    }
    json operator()(const ScreenHello& hello) const {
        return {{"type", "hello"}, {"role", "screen"}, {"room", hello.room}, {"secret", hexadecimal(hello.secret)}};
    }
    json operator()(const AnswerMessage& message) const {
        return {{"type", "answer"},
                {"id", message.id},
                {"round", message.round},
                {"answer", as_json(message.answer)},
                {"reactionMs", message.reaction.count()}};
    }
    json operator()(const StudentMessage& message) const { return std::visit(StudentCommandAsJson{}, message.command); }
    json operator()(const HostMessage& message) const { return std::visit(CommandAsJson{}, message.command); }
    json operator()(const Ping& ping) const { return {{"type", "ping"}, {"clientMs", ping.client_ms}}; }
    json operator()(const Malformed& malformed) const { return "malformed: " + malformed.reason; }
};

}  // namespace

nlohmann::json as_json(const ClientMessage& message) { return std::visit(MessageAsJson{}, message); }

}  // namespace quizroom::protocol
