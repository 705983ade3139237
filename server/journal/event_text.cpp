#include "journal/event_text.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

#include "journal/member_reader.hpp"
#include "journal/member_writer.hpp"

namespace quizroom::journal {
namespace {

constexpr std::array<std::string_view, std::variant_size_v<quiz::Event>> types{
    "room-opened",        "seat-taken",         "seat-removed",      "seat-banned",      "room-locked",   "room-unlocked",
    "question-asked",     "answer-accepted",    "question-paused",   "question-resumed", "time-added",    "last-call-started",
    "question-closed",    "question-skipped",   "solution-revealed", "standings-shown",  "room-finished", "room-recovered",
    "heartbeat-recorded", "extra-time-granted", "answer-also-right", "round-voided",     "words-hidden",  "words-shown",
    "slide-shown",        "discussion-started", "confidence-stated", "team-joined",      "teams-filled"};

// Each event's members are listed once, for writing and for reading: the two cannot drift apart.
template <typename Given, typename Wanted>
concept Is = std::same_as<std::remove_const_t<Given>, Wanted>;

void list(auto& member, Is<quiz::RoomOpened> auto& event) {
    member("room", event.room);
    member("pin", event.pin);
    member("quiz", event.quiz);
    member("board", event.settings.board);
    member("mayChangeAnswer", event.settings.may_change_answer);
    member.unless_usual("standings", event.settings.standings);
    member.unless_usual("untimed", event.settings.untimed);
    member.unless_usual("peerInstruction", event.settings.peer_instruction);
    member.unless_usual("confidence", event.settings.confidence);
    member.unless_usual("teams", event.settings.teams);
    member.unless_usual("teamNames", event.settings.team_names);
}

void list(auto& member, Is<quiz::SeatTaken> auto& event) {
    member("seat", event.seat);
    member("token", event.token);
    member("nickname", event.nickname);
    member.unless_usual("team", event.team);
}

void list(auto& member, Is<quiz::TeamJoined> auto& event) {
    member("seat", event.seat);
    member("command", event.command);
    member("team", event.team);
}

void list(auto& member, Is<quiz::TeamsFilled> auto& event) { member("placed", event.placed); }

void list(auto& member, Is<quiz::SeatRemoved> auto& event) {
    member("command", event.command);
    member("seat", event.seat);
}

void list(auto& member, Is<quiz::SeatBanned> auto& event) {
    member("command", event.command);
    member("seat", event.seat);
}

void list(auto& member, Is<quiz::ExtraTimeGranted> auto& event) {
    member("command", event.command);
    member("seat", event.seat);
    member("percent", event.percent);
}

void list(auto& member, Is<quiz::AnswerAlsoRight> auto& event) {
    member("command", event.command);
    member("round", event.round);
    member("answer", event.answer);
    member("changed", event.changed);
}

void list(auto& member, Is<quiz::RoundVoided> auto& event) {
    member("command", event.command);
    member("round", event.round);
}

void list(auto& member, Is<quiz::QuestionAsked> auto& event) {
    member("command", event.command);
    member("round", event.round);
    member("question", event.question);
    member("drawnItems", event.drawing.items);
    member("drawnGroups", event.drawing.groups);
    member("timeLimitMs", event.time_limit);
}

void list(auto& member, Is<quiz::AnswerAccepted> auto& event) {
    member("seat", event.seat);
    member("command", event.command);
    member("answer", event.given.answer);
    member("reportedMs", event.given.reported);
    member("measuredMs", event.given.measured);
    member("usedMs", event.given.used);
    member("credit", event.given.credit);
    member("accuracyPoints", event.given.worth.accuracy);
    member("speedPoints", event.given.worth.speed);
}

void list(auto& member, Is<quiz::ConfidenceStated> auto& event) {
    member("seat", event.seat);
    member("command", event.command);
    member("confidence", event.confidence);
}

void list(auto& member, Is<quiz::TimeAdded> auto& event) {
    member("command", event.command);
    member("amountMs", event.amount);
}

void list(auto& member, Is<quiz::LastCallStarted> auto& event) {
    member("command", event.command);
    member("reason", event.call.reason);
    member("deadlineMs", event.call.deadline);
    member("restarted", event.call.restarted);
}

void list(auto& member, Is<quiz::SlideShown> auto& event) {
    member("command", event.command);
    member("slide", event.slide);
}

void list(auto& member, Is<quiz::QuestionSkipped> auto& event) {
    member("command", event.command);
    member("question", event.question);
}

template <typename Event>
concept IsOfWords = Is<Event, quiz::WordsHidden> || Is<Event, quiz::WordsShown>;

void list(auto& member, IsOfWords auto& event) {
    member("command", event.command);
    member("key", event.key);
}

void list(auto& member, Is<quiz::RoomRecovered> auto& event) { member("awayMs", event.away); }

template <typename Event>
concept HasNothing = std::is_empty_v<std::remove_const_t<Event>>;

void list(auto&, HasNothing auto&) {}

template <typename Event>
concept HasCommandOnly =
    Is<Event, quiz::RoomLocked> || Is<Event, quiz::RoomUnlocked> || Is<Event, quiz::QuestionPaused> || Is<Event, quiz::QuestionResumed> ||
    Is<Event, quiz::SolutionRevealed> || Is<Event, quiz::DiscussionStarted> || Is<Event, quiz::StandingsShown> || Is<Event, quiz::RoomFinished>;

void list(auto& member, HasCommandOnly auto& event) { member("command", event.command); }

template <std::size_t Index>
quiz::Event read_alternative(MemberReader& member) {
    std::variant_alternative_t<Index, quiz::Event> event;
    list(member, event);
    return event;
}

template <std::size_t... Index>
quiz::Event read_event(std::size_t type, MemberReader& member, std::index_sequence<Index...>) {
    using Read = quiz::Event (*)(MemberReader&);
    constexpr std::array<Read, sizeof...(Index)> readers{read_alternative<Index>...};
    return readers[type](member);
}

}  // namespace

std::string_view type_of(const quiz::Event& event) { return types[event.index()]; }

std::string text_of(const quiz::Event& event, std::string_view quiz_hash) {
    MemberWriter writer(type_of(event), quiz_hash);
    std::visit([&](const auto& alternative) { list(writer, alternative); }, event);
    return std::move(writer).finish();
}

quiz::Event event_of(std::string_view text, const QuizSource& quiz_named) {
    const auto object = nlohmann::json::parse(text);
    const auto& type = object.at("type").get_ref<const std::string&>();
    const auto found = std::ranges::find(types, type);
    if (found == types.end()) throw std::invalid_argument("its type '" + type + "' is unknown");
    MemberReader reader(object, quiz_named);
    return read_event(static_cast<std::size_t>(found - types.begin()), reader, std::make_index_sequence<types.size()>{});
}

}  // namespace quizroom::journal
