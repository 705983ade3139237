#include "quiz/scoring.hpp"

#include <catch2/catch.hpp>

using namespace quizroom::quiz;
using namespace std::chrono_literals;

namespace {

struct Row {
    int credit;
    int points;
    Milliseconds used;
    Milliseconds limit;
    std::int64_t expected;
};

}  // namespace

TEST_CASE("speed points fall from all of them at once to half of them at the limit") {
    const std::vector<Row> rows{
        // credit points used      limit    expected
        {1000, 1000, 0ms, 20'000ms, 1000},
        {1000, 1000, 499ms, 20'000ms, 1000},  // faster than anybody can read
        {1000, 1000, 500ms, 20'000ms, 988},   // 987.5 rounds up
        {1000, 1000, 2'000ms, 20'000ms, 950},
        {1000, 1000, 10'000ms, 20'000ms, 750},
        {1000, 1000, 20'000ms, 20'000ms, 500},
        {1000, 1000, 27'000ms, 20'000ms, 500},  // within added time
        {500, 1000, 10'000ms, 20'000ms, 375},
        {333, 1000, 10'000ms, 20'000ms, 250},  // 249.75
        {0, 1000, 0ms, 20'000ms, 0},
        {1000, 2000, 10'000ms, 20'000ms, 1500},
        {1000, 0, 10'000ms, 20'000ms, 0},
        {1000, 1000, 10'000ms, 0ms, 1000},  // without a timer speed is worth what accuracy is
        {1000, 1'000'000, 86'400'000ms, 1'800'000ms, 500'000},
    };
    for (const auto& row : rows) {
        CAPTURE(row.credit, row.points, row.used.count(), row.limit.count());
        CHECK(speed_points(row.credit, row.points, row.used, row.limit) == row.expected);
    }
}

TEST_CASE("a faster answer is never worth less than a slower one") {
    for (auto used = 0ms; used < 21'000ms; used += 7ms)
        REQUIRE(speed_points(1000, 1000, used, 20'000ms) >= speed_points(1000, 1000, used + 7ms, 20'000ms));
}

TEST_CASE("accuracy points are credit times points rounded half up") {
    CHECK(accuracy_points(1000, 1000) == 1000);
    CHECK(accuracy_points(333, 1000) == 333);
    CHECK(accuracy_points(1, 500) == 1);
    CHECK(accuracy_points(1, 499) == 0);
    CHECK(accuracy_points(0, 2000) == 0);
}
