#include <algorithm>
#include <array>

#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

/// The first of these that the question takes: it is the same whatever is right.
quiz::Answer an_answer_to(const quiz::Kind& kind) {
    const std::array<quiz::Answer, 4> answers{quiz::Picks{1}, quiz::Picks{1, 0}, quiz::Number{7}, quiz::Text{"seven"}};
    const auto taken = std::ranges::find_if(answers, [&](const auto& answer) { return understands(kind, answer); });
    REQUIRE(taken != answers.end());
    return *taken;
}

/// Plays every question up to the reveal with the same answers, and gives back every byte that students and screen got.
std::string bytes_before_reveals(std::vector<quiz::Question> questions) {
    Lesson lesson{std::move(questions)};
    auto& host = lesson.host();
    auto& screen = lesson.screen();
    auto& ada = lesson.student("Ada");
    auto& linus = lesson.student("Linus");
    while (lesson.live.room().has_next_question()) {
        lesson.presses<quiz::AskNext>(host);
        lesson.passes(1s);
        const auto answer = an_answer_to(lesson.live.room().question().kind);
        for (auto* student : {&ada, &linus}) lesson.hands_in(*student, answer);
        lesson.passes(10s);
        REQUIRE(lesson.live.room().in<quiz::Closed>());
        lesson.presses<quiz::SkipQuestion>(host);
        lesson.passes(1s);
    }
    return ada.desk.everything() + linus.desk.everything() + screen.desk.everything();
}

}  // namespace

TEST_CASE("up to the reveal students and screens get the same bytes whatever the solution is") {
    const auto one = bytes_before_reveals({
        choosing("Choose", {{"a", true}, {"b"}, {"c"}, {"d"}}),
        choosing("Choose all", {{"a", true}, {"b", true}, {"c"}, {"d"}}),
        ordering("Order", {"a", "b"}),
        sorting("Groups", {{"x", {"1"}}, {"y", {"2"}}}),
        matching("Match", {{"x", "1"}, {"y", "2"}}),
        asking_for_number("Number", {{{7, 7}}, "ms", 0}),
        asking_for_text("Text", {{"seven"}, 1}),
    });
    const auto other = bytes_before_reveals({
        choosing("Choose", {{"a"}, {"b"}, {"c"}, {"d", true}}),
        choosing("Choose all", {{"a"}, {"b", true}, {"c"}, {"d", true}}),
        ordering("Order", {"b", "a"}),
        sorting("Groups", {{"x", {"2"}}, {"y", {"1"}}}),
        matching("Match", {{"x", "2"}, {"y", "1"}}),
        asking_for_number("Number", {{{8, 9}, {1, 2}}, "ms", 100}),
        asking_for_text("Text", {{"eight", "nine"}, 0}),
    });
    CHECK(one == other);
    CHECK(one.find("canary") == std::string::npos);
}

TEST_CASE("the explanation's canary sings at the reveal") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    lesson.passes(21s);
    CHECK(ada.desk.everything().find("canary") == std::string::npos);
    lesson.presses<quiz::RevealSolution>(host);
    lesson.dries();
    CHECK(ada.desk.everything().find("canary") != std::string::npos);
}
