// What an answer is worth by the tool's own sums, held to the examples of the protocol: the same that the server is held to.
#include "load/crowd/worth.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "load/crowd/answers.hpp"

using namespace quizroom::load;

namespace {

std::vector<Json> examples() {
    std::vector<Json> all;
    for (const auto& entry : std::filesystem::directory_iterator{QUIZROOM_SOURCE "/protocol/questions"}) {
        std::ifstream file{entry.path()};
        all.push_back(Json::parse(file));
    }
    return all;
}

}  // namespace

TEST_CASE("credit is what the examples of each question kind say") {
    std::size_t checked = 0;
    for (const auto& example : examples()) {
        for (const auto& given : example.at("answers")) {
            if (!given.at("understood").get<bool>()) continue;
            INFO(given.dump());
            const auto credit = credit_of(example.at("solution"), given_of(given.at("answer")));
            if (!credit) continue;
            CHECK(*credit == given.at("credit"));
            ++checked;
        }
    }
    CHECK(checked > 25);
}

TEST_CASE("right answers are right and wrong ones are not") {
    Dice dice{7};
    for (const auto& example : examples()) {
        INFO(example.at("kind").dump());
        if (!is_graded(example.at("solution"))) continue;
        CHECK(credit_of(example.at("solution"), right_answer(example.at("solution"))) == full_credit);
        for (int time = 0; time < 100; ++time)
            CHECK(credit_of(example.at("solution"), wrong_answer(example.at("shown"), example.at("solution"), dice)) < full_credit);
    }
}

TEST_CASE("points fall from all to half until the limit and not below") {
    struct Case {
        int credit;
        std::int64_t points, used_ms, limit_ms, speed, accuracy;
    };
    const std::vector<Case> cases{
        {1'000, 1'000, 0, 20'000, 1'000, 1'000},   {1'000, 1'000, 499, 20'000, 1'000, 1'000},  {1'000, 1'000, 500, 20'000, 988, 1'000},
        {1'000, 1'000, 3'940, 20'000, 902, 1'000}, {1'000, 1'000, 20'000, 20'000, 500, 1'000}, {1'000, 1'000, 90'000, 20'000, 500, 1'000},
        {1'000, 1'000, 5'000, 0, 1'000, 1'000},    {667, 1'000, 3'940, 20'000, 602, 667},      {0, 1'000, 100, 20'000, 0, 0},
        {333, 2'000, 10'000, 20'000, 500, 666},
    };
    for (const auto& [credit, points, used, limit, speed, accuracy] : cases) {
        INFO(credit << " of " << points << " after " << used << " of " << limit);
        CHECK(speed_points_of(credit, points, used, limit) == speed);
        CHECK(accuracy_points_of(credit, points) == accuracy);
    }
}
