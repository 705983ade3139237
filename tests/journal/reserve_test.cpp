#include "journal/reserve.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace quizroom;
using namespace std::chrono_literals;

namespace {

const std::chrono::steady_clock::time_point morning{1h};

}  // namespace

TEST_CASE("new rooms need 64 MB to spare") {
    const auto [free_bytes, is_left] = GENERATE(table<std::uintmax_t, bool>({{0, false}, {64 * 1024 * 1024 - 1, false}, {64 * 1024 * 1024, true}}));
    CHECK(journal::Reserve{[free = free_bytes] { return free; }}.is_left(morning) == is_left);
}

TEST_CASE("the disk is looked at once a second at most") {
    std::uintmax_t free_bytes = 0;
    int looks = 0;
    const journal::Reserve reserve{[&] { return ++looks, free_bytes; }};
    CHECK_FALSE(reserve.is_left(morning));
    free_bytes = 1ull << 40;
    CHECK_FALSE(reserve.is_left(morning + 999ms));
    CHECK(reserve.is_left(morning + 1s));
    CHECK(looks == 2);
}

TEST_CASE("a disk that does not answer has nothing to spare") {
    CHECK_FALSE(journal::Reserve{[]() -> std::uintmax_t { throw std::runtime_error("gone"); }}.is_left(morning));
}
