#include "reports/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using nlohmann::json;

namespace {

json report_of(const Classroom& class_room) { return json::parse(reports::json_of(class_room.room())); }

quiz::Picks places(const Classroom& class_room, const char* list, std::initializer_list<const char*> texts) {
    quiz::Picks picks;
    for (const auto* text : texts) REQUIRE(picks.push_back(class_room.shown(text, list)));
    return picks;
}

/// For each shown item, the group that the student put it into.
quiz::Picks sorted(const Classroom& class_room, const std::map<std::string, const char*>& group_of) {
    const auto items = show(class_room.room().question().kind, class_room.room().round().drawing).at("items");
    quiz::Picks picks;
    for (const auto& item : items) REQUIRE(picks.push_back(class_room.shown(group_of.at(item.get<std::string>()), "groups")));
    return picks;
}

}  // namespace

TEST_CASE("the report tells everything about an answer") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(3s);
    auto answer = class_room.answer("Ada", class_room.pick("DevOps"));
    answer.reported = 2'900ms;
    answer.allowance = 60ms;
    class_room.does(answer).closes().reveals();
    CHECK(report_of(class_room)["students"][0] == json::parse(R"({
        "seat": 1, "nickname": "Ada", "state": "playing", "rank": 1, "accuracyPoints": 1000, "speedPoints": 927, "rightAnswers": 1,
        "answers": [{"round": 1, "counts": true, "answer": {"options": ["DevOps"]}, "credit": 1000, "accuracyPoints": 1000,
                     "speedPoints": 927, "reportedMs": 2900, "measuredMs": 3000, "usedMs": 2940}]})"));
}

TEST_CASE("the report tells everything about a question") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "DevOps").answers("Linus", "NoOps").closes().reveals();
    CHECK(report_of(class_room)["questions"] == json::parse(R"([{
        "round": 1, "number": 1, "chapter": "1 Basics", "section": "Which model?", "heading": "Which model?", "kind": "choose-one",
        "prompt": "", "solution": {"options": ["DevOps"]}, "graded": true, "points": 1000, "timeLimitMs": 20000, "state": "credited", "answered": 2,
        "right": 1}])"));
}

TEST_CASE("the report lists what counts as well and which question was voided") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "MLOps").closes().reveals();
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 1, class_room.pick("MLOps")});
    auto report = report_of(class_room);
    CHECK(report["questions"][0]["alsoRight"] == json::parse(R"([{"options": ["MLOps"]}])"));
    CHECK(report["questions"][0]["right"] == 1);
    CHECK(report["students"][0]["answers"][0]["credit"] == 1000);
    class_room.does(quiz::VoidRound{class_room.next_command(), 1});
    report = report_of(class_room);
    CHECK(report["questions"][0]["state"] == "voided");
    CHECK(report["students"][0]["answers"][0]["counts"] == false);
    CHECK(report["students"][0]["accuracyPoints"] == 0);
}

TEST_CASE("in a room without points the report has neither points nor ranks") {
    Classroom class_room{{which_model()}, {quiz::Board::none, true}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["board"] == "none");
    const auto& ada = report["students"][0];
    for (const auto* member : {"rank", "accuracyPoints", "speedPoints"}) CHECK(ada[member].is_null());
    for (const auto* member : {"accuracyPoints", "speedPoints"}) CHECK(ada["answers"][0][member].is_null());
    CHECK(ada["answers"][0]["credit"] == 1000);
}

TEST_CASE("the report tells which room it is about") {
    Classroom class_room{{which_model()}, {quiz::Board::accuracy, true}};
    class_room.waits(5s).joined_by({"Ada"});
    auto report = report_of(class_room);
    report.erase("students");
    CHECK(report == json::parse(R"({"version": 1, "room": "room", "pin": "123456", "title": "A lesson", "board": "accuracy",
                                    "phase": "lobby", "openedAtMs": 1800000000000, "lastRecordAtMs": 1800000005000, "questions": []})"));
}

TEST_CASE("picked options are told in words") {
    Classroom class_room{{which_stages()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "blame").closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["students"][0]["answers"][0]["answer"] == json{{"options", {"blame"}}});
    auto right = report["questions"][0]["solution"]["options"].get<std::vector<std::string>>();
    std::ranges::sort(right);
    CHECK(right == std::vector<std::string>{"build", "test"});
}

TEST_CASE("sorted items are told with their groups in the author's order") {
    Classroom class_room{{true_or_false()}};
    class_room.joined_by({"Ada"}).asks();
    class_room.answers(
        "Ada",
        sorted(class_room, {{"CI runs tests", "True"}, {"Git keeps history", "False"}, {"Logs are metrics", "False"}, {"Cron is a queue", "True"}}));
    class_room.closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["students"][0]["answers"][0]["answer"] == json::parse(R"({"groups": [
        {"item": "CI runs tests", "group": "True"}, {"item": "Git keeps history", "group": "False"},
        {"item": "Logs are metrics", "group": "False"}, {"item": "Cron is a queue", "group": "True"}]})"));
    CHECK(report["questions"][0]["solution"] == json::parse(R"({"groups": [
        {"item": "CI runs tests", "group": "True"}, {"item": "Git keeps history", "group": "True"},
        {"item": "Logs are metrics", "group": "False"}, {"item": "Cron is a queue", "group": "False"}]})"));
    CHECK(report["students"][0]["answers"][0]["credit"] == 500);
}

TEST_CASE("an order is told item by item") {
    Classroom class_room{{pipeline()}};
    class_room.joined_by({"Ada"}).asks();
    class_room.answers("Ada", places(class_room, "items", {"build", "commit", "test", "deploy"})).closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["students"][0]["answers"][0]["answer"] == json{{"order", {"build", "commit", "test", "deploy"}}});
    CHECK(report["questions"][0]["solution"] == json{{"order", {"commit", "build", "test", "deploy"}}});
}

TEST_CASE("what wrong answers tell is said with how many students believe it") {
    Classroom class_room{
        {choosing("CI?", {{"tests", true}, {"deploys", false, {}, "CI means automatic deployment"}, {"nothing", false, {}, "unused"}})}};
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks();
    class_room.answers("Ada", "deploys").answers("Linus", "tests").answers("Grace", "deploys").closes().reveals();
    CHECK(report_of(class_room)["questions"][0]["misconceptions"] ==
          json::parse(R"([{"students": 2, "think": "CI means automatic deployment", "option": "deploys"}])"));
}

TEST_CASE("the report says who moved from what to what in a discussion") {
    quiz::Settings settings;
    settings.peer_instruction = true;
    Classroom class_room{{which_model()}, settings};
    class_room.joined_by({"Ada", "Linus", "Grace", "Ken"}).asks().answers("Ada", "DevOps").answers("Linus", "MLOps").answers("Grace", "MLOps");
    class_room.closes().does(quiz::DiscussQuestion{class_room.next_command(), class_room.room().step});
    class_room.does(quiz::AskAgain{class_room.next_command(), class_room.room().step});
    class_room.answers("Ada", "DevOps").answers("Linus", "DevOps").answers("Grace", "DevOps").answers("Ken", "NoOps").closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["questions"][0]["state"] == "superseded");
    CHECK(report["questions"][0]["right"] == 1);
    CHECK_FALSE(report["questions"][0].contains("discussed"));
    CHECK(report["questions"][1]["discussed"] == json::parse(R"({"before": 1, "students": 3, "rightBefore": 1, "right": 3, "moved": [
        {"from": {"options": ["MLOps"]}, "to": {"options": ["DevOps"]}, "students": 2},
        {"from": {"options": ["DevOps"]}, "to": {"options": ["DevOps"]}, "students": 1}]})"));
    CHECK(report["students"][0]["answers"].size() == 2);
    CHECK(report["students"][0]["answers"][0]["counts"] == false);
    CHECK(report["students"][0]["answers"][1]["counts"] == true);
}

TEST_CASE("what is let count in the last vote counts in the report of the vote before it") {
    quiz::Settings settings;
    settings.peer_instruction = true;
    Classroom class_room{{which_model()}, settings};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "MLOps").closes();
    class_room.does(quiz::DiscussQuestion{class_room.next_command(), class_room.room().step});
    class_room.does(quiz::AskAgain{class_room.next_command(), class_room.room().step}).answers("Ada", "NoOps").closes();
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 2, class_room.pick("MLOps")}).reveals();
    const auto report = report_of(class_room);
    CHECK(report["questions"][0]["right"] == 1);
    CHECK(report["students"][0]["answers"][0]["credit"] == 1000);
    CHECK(report["questions"][1]["discussed"]["rightBefore"] == 1);
    CHECK(report["questions"][1]["right"] == 0);
}

TEST_CASE("the report says who was sure and wrong") {
    quiz::Settings settings;
    settings.confidence = true;
    Classroom class_room{{which_model()}, settings};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "DevOps").answers("Linus", "MLOps");
    for (const quiz::SeatId seat : {1U, 2U}) class_room.does(quiz::StateConfidence{seat, class_room.next_command(), 1, quiz::Confidence::sure});
    class_room.closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["questions"][0]["confidence"] == json::parse(R"({"right": [0, 0, 1], "partly": [0, 0, 0], "wrong": [0, 0, 1], "sureAndWrong": 1})"));
    CHECK(report["students"][0]["answers"][0]["confidence"] == "sure");
    CHECK(report["students"][0]["sureAndWrong"] == 0);
    CHECK(report["students"][1]["sureAndWrong"] == 1);
}

TEST_CASE("the report tells the teams and who played for which") {
    quiz::Settings settings;
    settings.board = quiz::Board::accuracy;
    settings.teams = quiz::TeamPlan::balanced;
    settings.team_names = {"Red", "Blue", "Green"};
    Classroom class_room{{which_model()}, settings};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Linus", "DevOps").closes().reveals();
    const auto report = report_of(class_room);
    CHECK(report["teams"] == json::parse(R"([{"name": "Red", "members": 1, "meanPoints": 0, "rank": 2},
        {"name": "Blue", "members": 1, "meanPoints": 1000, "rank": 1}, {"name": "Green", "members": 0, "meanPoints": null, "rank": null}])"));
    CHECK(report["students"][0]["nickname"] == "Linus");
    CHECK(report["students"][0]["team"] == "Blue");
}

TEST_CASE("answers to a skipped question are told but do not count") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").skips();
    const auto report = report_of(class_room);
    CHECK(report["questions"][0]["state"] == "skipped");
    CHECK(report["students"][0]["answers"][0]["counts"] == false);
    CHECK(report["students"][0]["rightAnswers"] == 0);
    CHECK(report["students"][0]["rank"].is_null());
}

TEST_CASE("a hostile nickname is only a text in the report") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"\",\"rank\":1,\"", "=cmd|' /C calc'!A0"});
    CHECK(report_of(class_room)["students"][0]["nickname"] == "\",\"rank\":1,\"");
    CHECK(report_of(class_room)["students"][1]["nickname"] == "=cmd|' /C calc'!A0");
}

TEST_CASE("an empty room has a report without students") { CHECK(report_of(Classroom{{which_model()}})["students"] == json::array()); }
