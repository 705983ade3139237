#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("where speed does not count a slow answer is worth what a quick one is, also when it is mended") {
    auto question = which_model();
    question.speed_counts = false;
    Classroom class_room{{question, which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().waits(10s).answers("Ada", "DevOps").answers("Linus", "NoOps").closes().reveals();
    CHECK(class_room.student("Ada").score == quiz::Score{1'000, 1'000});
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 1, class_room.given("Linus").answer});
    CHECK(class_room.student("Linus").score == quiz::Score{1'000, 1'000});
    class_room.asks().waits(10s).answers("Ada", "DevOps").closes().reveals();
    CHECK(class_room.student("Ada").score == quiz::Score{2'000, 1'750});
}

TEST_CASE("options that are not shuffled stand as their author has written them whatever the seed") {
    auto question = which_model();
    question.shuffle = false;
    const std::vector<std::string> written{"DataOps", "MLOps", "DevOps", "NoOps"};
    for (std::uint64_t seed = 0; seed < 50; ++seed) CHECK(show(question.kind, drawing_of(question, seed)).at("options") == written);
    question.shuffle = true;
    std::size_t as_written = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) as_written += show(question.kind, drawing_of(question, seed)).at("options") == written ? 1 : 0;
    CHECK(as_written < 25);
}

TEST_CASE("what is said to an option is told with the solution and what a wrong one tells to hosts alone") {
    quiz::Option wrong{"MLOps", false, {{quiz::Tag::paragraph, {}, {}, {{quiz::Tag::text, "Only models.", {}, {}}}}}, "models are all there is"};
    Classroom class_room{{choosing("Model?", {{"DevOps", true}, wrong})}};
    class_room.asks();
    CHECK_FALSE(view_for_everyone(class_room.room(), class_room.now()).solution);
    const auto shown = class_room.shown("MLOps", "options");
    const auto host = view_for_host(class_room.room());
    REQUIRE(host.misconceptions.size() == 1);
    CHECK(host.misconceptions[0].option == shown);
    CHECK(host.misconceptions[0].words == "models are all there is");
    class_room.closes().reveals();
    const auto feedback = view_for_everyone(class_room.room(), class_room.now()).solution->feedback;
    REQUIRE(feedback.size() == 1);
    CHECK(feedback[0].option == shown);
    CHECK(quiz::plain_text(feedback[0].text) == "Only models.");
}
