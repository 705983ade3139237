#include <functional>

#include "protocol/documents.hpp"

namespace quizroom::protocol {
namespace {

using quiz::Milliseconds;
using quiz::RichNode;
using quiz::RoomView;
using quiz::Tag;

RichNode words(std::string text) { return {Tag::text, std::move(text), {}, {}}; }

RoomView room(std::uint64_t sequence, std::string_view phase, quiz::Step step) {
    RoomView view;
    view.sequence = sequence;
    view.room = example_room;
    view.pin = "482913";
    view.title = "DevOps Concepts";
    view.phase = phase;
    view.step = step;
    view.question_count = 4;
    return view;
}

quiz::QuestionView question() {
    quiz::QuestionView view;
    view.round = 1;
    view.number = 1;
    view.kind = "choose-one";
    view.chapter = "Basics";
    view.heading = "Describing servers in files";
    const RichNode sentence{
        Tag::paragraph, {}, {}, {words("What is it called when "), {Tag::strong, {}, {}, {words("servers")}}, words(" are described in files?")}};
    view.prompt = {sentence, {Tag::code_block, "apply plan.tf", "sh", {}}};
    view.shown = {{"options", {"Infrastructure as code", "Waterfall", "Pair programming"}}};
    view.points = 1000;
    view.time_limit = Milliseconds{20'000};
    return view;
}

RoomView asking(std::uint64_t sequence, const std::function<void(quiz::QuestionView&)>& change) {
    auto view = room(sequence, "asking", 1);
    view.question = question();
    view.question->closes_at = example_now + Milliseconds{20'000};
    change(*view.question);
    return view;
}

std::string with_a_picture() {
    RichNode picture{Tag::picture,
                     "Four boxes in a row: plan, build, test, run",
                     "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
                     {words("A pipeline")},
                     1200,
                     480};
    return encode(asking(5, [&](auto& question) { question.prompt = {RichNode{Tag::paragraph, {}, {}, {picture}}}; }));
}

RoomView asking_as(std::string_view kind, const nlohmann::json& shown) {
    return asking(5, [&](auto& question) {
        question.kind = kind;
        question.shown = shown;
    });
}

RoomView last_call(quiz::LastCallReason reason) {
    return asking(7, [&](auto& question) {
        question.closes_at = example_now + Milliseconds{9'000};
        question.last_call = reason;
    });
}

RoomView after_the_close(std::uint64_t sequence, std::string_view phase, quiz::Step step) {
    auto view = room(sequence, phase, step);
    view.question = question();
    return view;
}

RoomView with_standings(RoomView view) {
    view.standings = example_standings();
    return view;
}

RoomView nobody_came() {
    auto view = room(3, "finished", 1);
    view.standings.emplace();
    return view;
}

RoomView paused() {
    auto view = asking(6, [](auto& question) {
        question.closes_at.reset();
        question.paused_with = Milliseconds{12'500};
    });
    view.paused = true;
    return view;
}

RoomView without_points(RoomView view) {
    view.board = quiz::Board::none;
    view.standings.reset();
    if (view.question) view.question->points.reset();
    return view;
}

RoomView without_timer() {
    return asking(5, [](auto& question) {
        question.time_limit = {};
        question.closes_at.reset();
        question.prompt.clear();
        question.may_change_answer = false;
    });
}

RoomView locked_lobby() {
    auto view = room(2, "lobby", 0);
    view.locked = true;
    view.board = quiz::Board::accuracy;
    return view;
}

RoomView revealed() {
    auto view = after_the_close(9, "revealed", 3);
    view.solution = example_solution();
    return view;
}

RoomView mended() {
    auto view = revealed();
    view.solution->also_right = {quiz::Picks{1}};
    view.remedy = quiz::RemedyView{1, quiz::Remedy::Kind::another_answer};
    return view;
}

RoomView voided() {
    auto view = with_standings(room(10, "standings", 4));
    view.remedy = quiz::RemedyView{3, quiz::Remedy::Kind::voided};
    return view;
}

RoomView asked_again() {
    return asking(12, [](auto& question) {
        question.round = 2;
        question.vote = 2;
        question.asks_confidence = true;
    });
}

RoomView revealed_after_a_discussion() {
    auto view = revealed();
    view.question->vote = 2;
    view.discussed = quiz::DiscussedView{{60, 27}, {58, 47}};
    return view;
}

RoomView revealed_with_confidence() {
    auto view = revealed();
    view.question->asks_confidence = true;
    view.confidence = quiz::ConfidenceView{{3, 9, 20}, {0, 1, 0}, {8, 4, 9}};
    return view;
}

RoomView choosing_teams() {
    auto view = room(1, "lobby", 0);
    view.teams = quiz::TeamsView{{"Red", "Синие"}, true, {}};
    return view;
}

RoomView standings_of_teams() {
    auto view = with_standings(room(10, "standings", 4));
    view.teams = quiz::TeamsView{
        {"Red", "Blue", "Nobody"}, false, std::vector<quiz::TeamStandingView>{{2, 1, 2, 30, 721}, {1, 2, 1, 32, 698}, {3, 0, 0, 0, 0}}};
    return view;
}

std::string host_may_discuss() {
    const auto view = after_the_close(8, "closed", 2);
    quiz::HostView host{{}, view.question->kind, example_solution(), {}, {}};
    host.discussion = quiz::DiscussionView{true, quiz::RightCount{60, 27}, quiz::Advice::discuss};
    return encode_for_hosts(encode(view), host);
}

std::string host_discusses_no_more() {
    auto view = after_the_close(14, "closed", 5);
    view.question->vote = 2;
    quiz::HostView host{{}, view.question->kind, {}, {}, {}};
    host.discussion = quiz::DiscussionView{};
    return encode_for_hosts(encode(view), host);
}

RoomView on_a_slide() {
    auto view = room(30, "slide", 9);
    view.slide = quiz::SlideView{"Monitoring", "Signals", {{Tag::paragraph, {}, {}, {words("Let us talk.")}}}};
    return view;
}

quiz::SolutionView solution_with_feedback() {
    auto solution = example_solution();
    solution.feedback = {{1, {{Tag::paragraph, {}, {}, {words("That is a way to plan, not to describe.")}}}}};
    return solution;
}

RoomView revealed_with_feedback() {
    auto view = revealed();
    view.solution = solution_with_feedback();
    return view;
}

std::string host_sees_misconceptions() {
    const auto view = revealed_with_feedback();
    quiz::HostView host{{}, view.question->kind, solution_with_feedback(), {}, {}};
    host.misconceptions = {{1, "a plan describes servers"}, {2, "two people are servers"}};
    return encode_for_hosts(encode(view), host);
}

std::string host_in_the_lobby() { return encode_for_hosts(encode(room(1, "lobby", 0)), {{}, {}, {}, "Describing servers in files", "choose-one"}); }

std::string host_asking() {
    const auto view = asking(5, [](auto&) {});
    return encode_for_hosts(encode(view), {{}, view.question->kind, example_solution(), "What belongs where", "sort-into-groups"});
}

std::string host_between_chapters() {
    const auto view = revealed();
    return encode_for_hosts(encode(view), {{}, view.question->kind, example_solution(), "What belongs where", "sort-into-groups", true});
}

std::string host_at_the_end() {
    quiz::HostView view;
    view.settings.may_change_answer = false;
    return encode_for_hosts(encode(with_standings(room(29, "standings", 8))), view);
}

}  // namespace

quiz::SolutionView example_solution() {
    const RichNode link{Tag::link, {}, "https://example.org/iac", {words("here")}};
    const RichNode sentence{Tag::paragraph, {}, {}, {words("Files can be read, compared and kept; see "), link, words(".")}};
    return {{{"right", {0}}}, {sentence}, {}};
}

std::vector<quiz::StandingView> example_standings() {
    return {{2, "Linus", 1, 2, 1950, 1000}, {1, "Ada", 2, 1, 950, 0}, {3, R"(Grace "Amazing" \ <b>)", 2, 0, 950, 950}};
}

Documents room_documents() {
    const nlohmann::json options{{"options", {"Build", "Test", "Guess"}}};
    const nlohmann::json groups{{"items", {"git", "Prometheus", "GitLab"}}, {"groups", {"Source", "Watching"}}};
    const nlohmann::json items{{"items", {"Deploy", "Build", "Test"}}};
    return {
        {"room: the lobby", encode(room(1, "lobby", 0))},
        {"room: the lobby is locked", encode(locked_lobby())},
        {"room: a question to choose one", encode(asking(5, [](auto&) {}))},
        {"room: a question to choose all", encode(asking_as("choose-all", options))},
        {"room: a question to sort into groups", encode(asking_as("sort-into-groups", groups))},
        {"room: a question to put in order", encode(asking_as("put-in-order", items))},
        {"room: a question with a picture", with_a_picture()},
        {"room: a question without a timer", encode(without_timer())},
        {"room: the clock stands still", encode(paused())},
        {"room: the host closes early", encode(last_call(quiz::LastCallReason::host))},
        {"room: everyone has answered", encode(last_call(quiz::LastCallReason::everyone_answered))},
        {"room: the answers are in", encode(after_the_close(8, "closed", 2))},
        {"room: a slide", encode(on_a_slide())},
        {"room: the class discusses", encode(after_the_close(9, "discussing", 3))},
        {"room: a question that is asked again", encode(asked_again())},
        {"room: the solution after a discussion", encode(revealed_after_a_discussion())},
        {"room: the solution and how sure students were", encode(revealed_with_confidence())},
        {"room: students choose their teams", encode(choosing_teams())},
        {"room: the standings of teams", encode(standings_of_teams())},
        {"room for hosts: a discussion is worth it", host_may_discuss()},
        {"room for hosts: it has been discussed enough", host_discusses_no_more()},
        {"room: the solution", encode(revealed())},
        {"room: the solution and what is said to an option", encode(revealed_with_feedback())},
        {"room for hosts: what wrong answers tell", host_sees_misconceptions()},
        {"room: the standings", encode(with_standings(room(10, "standings", 4)))},
        {"room: the end, and nobody came", encode(nobody_came())},
        {"room: the end", encode(with_standings(room(30, "finished", 9)))},
        {"room: the solution in a room without points", encode(without_points(revealed()))},
        {"room: the end of a room without points", encode(without_points(room(30, "finished", 9)))},
        {"room: another answer counts as well", encode(mended())},
        {"room: a question was voided", encode(voided())},
        {"room for hosts: the lobby", host_in_the_lobby()},
        {"room for hosts: a question with its solution", host_asking()},
        {"room for hosts: no question is left", host_at_the_end()},
        {"room for hosts: no standings after this question", host_between_chapters()},
    };
}

}  // namespace quizroom::protocol
