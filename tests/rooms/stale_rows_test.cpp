#include "rooms/stale_rows.hpp"

#include <catch2/catch.hpp>

using namespace quizroom;
using Seats = std::vector<quiz::SeatId>;

TEST_CASE("stale rows are taken lowest first and each once") {
    rooms::StaleRows rows;
    rows.mark_all(5);
    CHECK(rows.take(3) == Seats{1, 2, 3});
    CHECK(rows.take(3) == Seats{4, 5});
    CHECK(rows.empty());
    CHECK(rows.take(3).empty());
}

TEST_CASE("a row that is marked again is taken again although a higher one was taken before") {
    rooms::StaleRows rows;
    rows.mark(7);
    rows.mark(7);
    CHECK(rows.take(10) == Seats{7});
    rows.mark(2);
    rows.mark(300);
    CHECK(rows.take(10) == Seats{2, 300});
    CHECK(rows.empty());
}
