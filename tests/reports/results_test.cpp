#include "reports/results.hpp"

#include <catch2/catch.hpp>

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

std::vector<std::string> names_of(const reports::Results& results) {
    std::vector<std::string> names;
    for (const auto& line : results.lines) names.push_back(line.seat->nickname);
    return names;
}

}  // namespace

TEST_CASE("students stand by rank and those of one rank in the order of joining") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus", "Grace", "Dennis"}).asks();
    class_room.answers("Ada", "NoOps").answers("Grace", "DevOps").answers("Dennis", "DevOps").closes().reveals();
    const auto results = reports::results_of(class_room.room());
    CHECK(names_of(results) == std::vector<std::string>{"Grace", "Dennis", "Ada", "Linus"});
    CHECK(results.lines[1].rank == 1);
    CHECK(results.lines[2].rank == 3);
}

TEST_CASE("somebody who came after the last question stands behind everyone with a rank") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().closes().reveals().joined_by({"Late"});
    const auto results = reports::results_of(class_room.room());
    CHECK(names_of(results) == std::vector<std::string>{"Ada", "Late"});
    CHECK(results.lines[1].rank == 0);
    CHECK(results.lines[1].answers == std::vector<const quiz::GivenAnswer*>{nullptr});
}

TEST_CASE("a question that was asked twice has two columns that can be told apart") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "NoOps").closes();
    auto room = class_room.room();
    quiz::evolve(room, quiz::QuestionAsked{99, 2, 0, room.round().drawing, 20s}, class_room.now());
    const auto results = reports::results_of(room);
    REQUIRE(results.columns.size() == 2);
    CHECK(results.columns[0].heading == "1. Which model? (not finished)");
    CHECK(results.columns[1].heading == "1. Which model? (asked again) (not finished)");
}

TEST_CASE("only a full credit in a question that counts is a right answer") {
    Classroom class_room{{which_stages(), which_model(), which_model()}};
    class_room.joined_by({"Ada"});
    class_room.asks().answers("Ada", "build").closes().reveals();
    class_room.asks().answers("Ada", "DevOps").closes().reveals();
    class_room.asks().answers("Ada", "DevOps").skips();
    CHECK(reports::results_of(class_room.room()).lines[0].right_count == 1);
}
