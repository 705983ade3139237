// The small decisions of a client: how long it backs off, what a host does next, what an answer says in words.
#include <catch2/catch.hpp>

#include "load/back_off.hpp"
#include "load/host.hpp"
#include "load/told_answer.hpp"

using namespace quizroom::load;
using namespace std::chrono_literals;

namespace {

/// The longest of many waits for the attempt after `attempts` that failed.
std::chrono::milliseconds longest_wait(int attempts, std::chrono::milliseconds away) {
    Dice dice{7};
    std::chrono::milliseconds longest{0};
    for (int time = 0; time < 2'000; ++time) {
        BackOff back_off;
        for (int attempt = 0; attempt < attempts; ++attempt) back_off.next(dice, away);
        longest = std::max(longest, back_off.next(dice, away));
    }
    return longest;
}

bool is_nearly(std::chrono::milliseconds wait, std::chrono::milliseconds most) { return wait <= most && wait > most * 9 / 10; }

}  // namespace

TEST_CASE("a class comes back spread over half a second and then over longer and longer times") {
    CHECK(is_nearly(longest_wait(0, 0s), 500ms));
    CHECK(is_nearly(longest_wait(1, 0s), 1'000ms));
    CHECK(is_nearly(longest_wait(2, 0s), 2'000ms));
    CHECK(is_nearly(longest_wait(9, 0s), 2'000ms));
    CHECK(is_nearly(longest_wait(9, 1min), 5'000ms));
}

TEST_CASE("what the server said about coming back counts once") {
    Dice dice{7};
    BackOff back_off;
    std::chrono::milliseconds longest{0};
    for (int time = 0; time < 2'000; ++time) {
        back_off.advise(3s);
        longest = std::max(longest, back_off.next(dice, 0s));
    }
    CHECK(is_nearly(longest, 3s));
    CHECK(back_off.next(dice, 0s) <= 500ms);
}

TEST_CASE("a host plays question after question to the end") {
    const auto shown = [](const char* phase) { return Json{{"phase", phase}, {"host", {{"next", "a question"}}}}; };
    CHECK(next_move(shown("lobby")) == "ask");
    CHECK(next_move(shown("asking")) == "close");
    CHECK(next_move(shown("closed")) == "reveal");
    CHECK(next_move(shown("revealed")) == "show-standings");
    CHECK(next_move(shown("standings")) == "ask");
    CHECK(next_move({{"phase", "standings"}, {"host", Json::object()}}) == "end");
    CHECK(next_move(shown("finished")).empty());
}

TEST_CASE("an answer in words is the same whichever order it was shown in") {
    CHECK(told_answer({{"options", {"this", "that"}}}, {{"picks", {1}}}) == Json{{"options", {"that"}}});
    CHECK(told_answer({{"from", 1}, {"until", 5}}, {{"picks", {2}}}) == Json{{"step", 3}});
    CHECK(told_answer({{"unit", "ms"}}, {{"number", 5}}) == Json{{"number", 5}});
    const auto first = told_answer({{"terms", {"a", "b"}}, {"descriptions", {"x", "y"}}}, {{"picks", {1, 0}}});
    CHECK(first == told_answer({{"terms", {"b", "a"}}, {"descriptions", {"x", "y"}}}, {{"picks", {0, 1}}}));
    CHECK(told_answer({{"items", {"b", "a"}}}, {{"picks", {1, 0}}}) == Json{{"order", {"a", "b"}}});
    const auto one = told_answer({{"items", {"cat", "oak"}}, {"groups", {"plants", "animals"}}}, {{"picks", {1, 0}}});
    const auto other = told_answer({{"items", {"oak", "cat"}}, {"groups", {"animals", "plants"}}}, {{"picks", {1, 0}}});
    CHECK(one == other);
}
