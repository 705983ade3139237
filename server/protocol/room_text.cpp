// The documents that are the same for many: room, for everyone and for hosts.
#include <array>
#include <nlohmann/json.hpp>

#include "protocol/answer_text.hpp"
#include "protocol/json_text.hpp"
#include "protocol/server_message.hpp"

namespace quizroom::protocol {
namespace {

constexpr std::array<std::string_view, 3> board_names{"speed", "accuracy", "none"};
static_assert(board_names.size() == static_cast<std::size_t>(quiz::Board::none) + 1);

std::string_view name_of(quiz::Board board) { return board_names[static_cast<std::size_t>(board)]; }
std::string_view name_of(quiz::LastCallReason reason) { return reason == quiz::LastCallReason::host ? "host" : "everyone-answered"; }

std::string_view name_of(quiz::Remedy::Kind kind) { return kind == quiz::Remedy::Kind::voided ? "voided" : "another-answer"; }

/// What a kind shows of itself, or of its solution, with the kind's name before it.
Json with_kind(std::string_view kind, const nlohmann::json& members) {
    ObjectText object;
    object.member("kind", kind);
    for (const auto& [name, value] : members.items()) object.member(name, json_of(value));
    return object.json();
}

Json question_text(const quiz::QuestionView& view) {
    ObjectText question;
    question.member("round", view.round)
        .member("number", view.number)
        .member("chapter", view.chapter)
        .member("heading", view.heading)
        .member("prompt", json_of(to_json(view.prompt)))
        .member("shown", with_kind(view.kind, view.shown))
        .member("points", view.points)
        .member("timeLimitMs", unless_empty(view.time_limit))
        .member("closesAtMs", view.closes_at)
        .member("remainingMs", view.paused_with);
    if (view.last_call) question.member("lastCall", name_of(*view.last_call));
    question.member("mayChangeAnswer", view.may_change_answer);
    if (view.vote > 1) question.member("vote", view.vote);
    if (view.asks_confidence) question.member("asksConfidence", true);
    return question.json();
}

Json feedback_text(const quiz::FeedbackView& view) {
    return ObjectText{}.member("option", view.option).member("text", json_of(to_json(view.text))).json();
}

Json misconception_text(const quiz::MisconceptionView& view) { return ObjectText{}.member("option", view.option).member("words", view.words).json(); }

Json solution_text(std::string_view kind, const quiz::SolutionView& view) {
    ObjectText solution;
    solution.member("shown", with_kind(kind, view.shown)).member("explanation", json_of(to_json(view.explanation)));
    if (!view.also_right.empty()) solution.member("alsoRight", list_of(view.also_right, answer_text));
    if (!view.feedback.empty()) solution.member("feedback", list_of(view.feedback, feedback_text));
    return solution.json();
}

Json slide_text(const quiz::SlideView& view) {
    return ObjectText{}.member("chapter", view.chapter).member("heading", view.heading).member("prompt", json_of(to_json(view.text))).json();
}

Json standing_text(const quiz::StandingView& view) {
    return ObjectText{}
        .member("seat", view.seat)
        .member("nickname", view.nickname)
        .member("rank", view.rank)
        .member("previousRank", unless_empty(view.previous_rank))
        .member("points", view.points)
        .member("gained", view.gained)
        .json();
}

Json team_standing_text(const quiz::TeamStandingView& view) {
    return ObjectText{}
        .member("team", view.team)
        .member("rank", unless_empty(view.rank))
        .member("previousRank", unless_empty(view.previous_rank))
        .member("members", view.members)
        .member("points", view.points)
        .json();
}

void write_teams(ObjectText& teams, const quiz::TeamsView& view) {
    teams.member("names", view.names);
    if (view.may_choose) teams.member("mayChoose", true);
    if (view.standings) teams.member("standings", list_of(*view.standings, team_standing_text));
}

void write_confidence(ObjectText& confidence, const quiz::ConfidenceView& view) {
    confidence.member("right", view.right).member("partly", view.partly).member("wrong", view.wrong);
}

void write_count(ObjectText& object, const quiz::RightCount& count) { object.member("answered", count.answered).member("right", count.right); }

void write_discussed(ObjectText& discussed, const quiz::DiscussedView& view) {
    discussed.object("before", [&](ObjectText& before) { write_count(before, view.before); });
    discussed.object("after", [&](ObjectText& after) { write_count(after, view.after); });
}

constexpr std::array<std::string_view, 3> advice_names{"explain", "discuss", "go-on"};
static_assert(advice_names.size() == static_cast<std::size_t>(quiz::Advice::go_on) + 1);

void write_discussion(ObjectText& discussion, const quiz::DiscussionView& view) {
    discussion.member("possible", view.is_possible);
    if (view.count) write_count(discussion, *view.count);
    if (view.advice) discussion.member("advice", advice_names[static_cast<std::size_t>(*view.advice)]);
}

Json host_text(const quiz::HostView& view) {
    ObjectText host;
    host.member("mayChangeAnswer", view.settings.may_change_answer);
    if (view.solution_ahead) host.member("solutionAhead", solution_text(view.kind, *view.solution_ahead));
    if (!view.misconceptions.empty()) host.member("misconceptions", list_of(view.misconceptions, misconception_text));
    if (!view.next_kind.empty())
        host.object("next", [&](ObjectText& next) { next.member("heading", view.next_heading).member("kind", view.next_kind); });
    host.object("discussion", view.discussion, write_discussion);
    if (view.without_standings) host.member("withoutStandings", true);
    return host.json();
}

}  // namespace

std::string encode(const quiz::RoomView& view) {
    ObjectText room;
    room.member("type", "room")
        .member("sequence", view.sequence)
        .member("room", view.room)
        .member("pin", view.pin)
        .member("title", view.title)
        .member("phase", view.phase)
        .member("step", view.step)
        .member("locked", view.locked)
        .member("paused", view.paused)
        .member("board", name_of(view.board))
        .member("questionCount", view.question_count);
    if (view.question) room.member("question", question_text(*view.question));
    if (view.slide) room.member("slide", slide_text(*view.slide));
    if (view.question && view.solution) room.member("solution", solution_text(view.question->kind, *view.solution));
    if (view.remedy)
        room.object("remedy", [&](ObjectText& remedy) { remedy.member("number", view.remedy->number).member("kind", name_of(view.remedy->kind)); });
    if (view.standings) room.member("standings", list_of(*view.standings, standing_text));
    room.object("teams", view.teams, write_teams);
    room.object("confidence", view.confidence, write_confidence);
    room.object("discussed", view.discussed, write_discussed);
    return room.text();
}

std::string encode_for_hosts(std::string_view room_text, const quiz::HostView& view) {
    constexpr std::string_view name = R"(,"host":)";
    const auto host = host_text(view);
    std::string text;
    text.reserve(room_text.size() + name.size() + host.text.size());
    return text.append(room_text, 0, room_text.size() - 1).append(name).append(host.text).append(1, '}');
}

}  // namespace quizroom::protocol
