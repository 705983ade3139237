// What hosts are told of each student.
#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

TEST_CASE("the roster comes in frames of two hundred rows and only to a host who can take it") {
    Lesson lesson{{which_model()}};
    for (int number = 1; number <= 450; ++number) lesson.student("Student " + std::to_string(number));
    auto& host = lesson.host();
    lesson.dries();
    lesson.passes(100ms);
    CHECK(host.desk.count(Slot::roster) == 1);
    CHECK(host.desk.newest(Slot::roster)["rows"].size() == 200);
    host.desk.is_slow = true;
    lesson.passes(1s);
    CHECK(host.desk.count(Slot::roster) == 1);
    host.desk.is_slow = false;
    lesson.passes(200ms);
    CHECK(host.desk.count(Slot::roster) == 3);
    CHECK(host.desk.newest(Slot::roster)["rows"].size() == 50);
    lesson.passes(1s);
    CHECK(host.desk.count(Slot::roster) == 3);
}

TEST_CASE("rows of the roster that wait for the disk are not overtaken") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    for (int number = 1; number <= 450; ++number) lesson.student("Student " + std::to_string(number));
    for (int tenth = 0; tenth < 10; ++tenth) lesson.live.wake(lesson.now += 100ms);  // the paper stays wet
    CHECK(host.desk.count(Slot::roster) == 0);
    lesson.dries();
    CHECK(host.desk.count(Slot::roster) == 1);
    lesson.passes(1s);
    CHECK(host.desk.count(Slot::roster) == 3);
}

TEST_CASE("when somebody is sent out of the standings everybody is told who stands where now") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    auto& linus = lesson.student("Linus");
    lesson.presses<quiz::AskNext>(host);
    lesson.dries();
    const auto options = ada.desk.newest(Slot::room)["question"]["shown"]["options"];
    lesson.answers(ada, {static_cast<std::uint8_t>(std::ranges::find(options, "DevOps") - options.begin())});
    lesson.passes(25s);
    lesson.presses<quiz::RevealSolution>(host);
    lesson.presses<quiz::ShowStandings>(host);
    lesson.dries();
    REQUIRE(linus.desk.newest(Slot::seat)["rank"] == 2);
    const auto id = ++lesson.last_command;
    lesson.live.act(host.guest, {id, quiz::RemoveSeat{id, 1}}, lesson.now);
    lesson.passes(1s);
    CHECK(linus.desk.newest(Slot::seat)["rank"] == 1);
    CHECK(linus.desk.newest(Slot::room)["standings"].size() == 1);
    CHECK(host.desk.newest(Slot::roster)["rows"].size() == 2);
}

TEST_CASE("a row names the last round its student has answered so that another question costs no rows at all") {
    Lesson lesson{{which_model(), which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    lesson.answers(ada, {0});
    lesson.passes(1s);
    REQUIRE(host.desk.newest(Slot::roster)["rows"][0]["answeredRound"] == 1);
    const auto before = host.desk.count(Slot::roster);
    lesson.presses<quiz::SkipQuestion>(host);
    lesson.presses<quiz::AskNext>(host);
    lesson.passes(1s);
    REQUIRE(host.desk.newest(Slot::room)["question"]["round"] == 2);
    CHECK(host.desk.count(Slot::roster) == before);
    lesson.answers(ada, {0});
    lesson.passes(1s);
    CHECK(host.desk.newest(Slot::roster)["rows"][0]["answeredRound"] == 2);
}
