#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

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
        const bool is_choice = !lesson.live.room().question().body.options.empty();
        for (auto* student : {&ada, &linus}) lesson.answers(*student, is_choice ? quiz::Picks{1} : quiz::Picks{1, 0});
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
    });
    const auto other = bytes_before_reveals({
        choosing("Choose", {{"a"}, {"b"}, {"c"}, {"d", true}}),
        choosing("Choose all", {{"a"}, {"b", true}, {"c"}, {"d", true}}),
        ordering("Order", {"b", "a"}),
        sorting("Groups", {{"x", {"2"}}, {"y", {"1"}}}),
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
