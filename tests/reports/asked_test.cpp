#include "reports/asked.hpp"

#include <catch2/catch.hpp>

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using nlohmann::json;

TEST_CASE("what was asked is told newest first with the wrong answers as they were given and in words") {
    Classroom class_room{{which_model(), which_model()}};
    class_room.joined_by({"Ada", "Linus", "Grace", "Tim"}).asks();
    class_room.answers("Ada", "MLOps").answers("Linus", "NoOps").answers("Grace", "NoOps").answers("Tim", "DevOps").closes().reveals();
    const auto noops = class_room.pick("NoOps");
    class_room.asks().skips();
    const auto questions = json::parse(reports::asked_of(class_room.room()))["questions"];
    REQUIRE(questions.size() == 2);
    CHECK(questions[0]["state"] == "skipped");
    const auto& first = questions[1];
    CHECK(first["round"] == 1);
    CHECK(first["answered"] == 4);
    CHECK(first["right"] == 1);
    REQUIRE(first["answers"].size() == 2);
    CHECK(first["answers"][0]["count"] == 2);
    CHECK(first["answers"][0]["words"] == "\"NoOps\"");
    CHECK(first["answers"][0]["answer"]["picks"][0] == std::get<quiz::Picks>(noops)[0]);
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 1, noops});
    const auto mended = json::parse(reports::asked_of(class_room.room()))["questions"][1];
    CHECK(mended["alsoRight"] == json::parse(R"(["\"NoOps\""])"));
    CHECK(mended["answers"].size() == 1);
}

TEST_CASE("of many wrong answers the twelve most frequent are told") {
    Classroom class_room{{ordering("Order", {"a", "b", "c", "d"})}};
    std::vector<std::uint8_t> order{0, 1, 2, 3};
    for (int number = 1; number <= 24; ++number) class_room.does(class_room.join_as("Student " + std::to_string(number)));
    class_room.asks();
    for (int number = 1; number <= 24; ++number, std::ranges::next_permutation(order)) {
        quiz::Picks picks;
        for (const auto item : order) REQUIRE(picks.push_back(item));
        class_room.answers("Student " + std::to_string(number), picks);
    }
    class_room.closes();
    CHECK(json::parse(reports::asked_of(class_room.room()))["questions"][0]["answers"].size() == 12);
}
