// Who is named when a game does not come about or to its end.
#include "load/crowd/class_room.hpp"

#include <catch2/catch.hpp>

using namespace quizroom::load;

namespace {

/// A room in which nobody has done anything yet.
struct Empty {
    Scenario scenario;
    Poll poll;
    Dice dice{1};
    Stage stage{scenario, {poll, {}, {}}, {}, {}, {}, {}};

    ClassRoom room(std::size_t students) {
        scenario.students = students;
        return ClassRoom{stage, {{"pin", "123456"}}, dice};
    }
};

}  // namespace

TEST_CASE("a host who is missing is named even when no student is") {
    Empty empty;
    CHECK(empty.room(0).who_is_absent() == "the host");
    CHECK(empty.room(0).who_is_not_done() == "the host");
}

TEST_CASE("of many who are missing five are named") {
    Empty empty;
    CHECK(empty.room(2).who_is_absent() == "the host, Student 1, Student 2");
    CHECK(empty.room(6).who_is_not_done() == "the host, Student 1, Student 2, Student 3, Student 4 and 2 more");
}
