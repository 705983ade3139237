// What a host is told of an own press.
#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

TEST_CASE("a host is told of a press and of what it changed in one send") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    lesson.dries();
    const auto before = host.desk.sends;
    lesson.presses<quiz::AskNext>(host);
    lesson.dries();
    CHECK(host.desk.sends - before == 1);
    CHECK(host.desk.newest(Slot::room)["phase"] == "asking");
    CHECK(host.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
}

TEST_CASE("of two hosts both see what one of them pressed and only that one is told its outcome") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& other = lesson.watcher("another host", protocol::Role::host);
    lesson.dries();
    const auto outcomes = other.desk.count(Slot::seat);
    lesson.presses<quiz::AskNext>(host);
    lesson.dries();
    CHECK(other.desk.newest(Slot::room)["phase"] == "asking");
    CHECK(other.desk.count(Slot::seat) == outcomes);
    CHECK(host.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
}
