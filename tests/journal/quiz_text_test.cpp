#include "journal/quiz_text.hpp"

#include <catch2/catch.hpp>

#include "journal/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

quiz::Quiz with_everything() {
    auto quiz = *devops_quiz();
    auto& body = quiz.questions[0].body;
    body.prompt = {{quiz::Tag::paragraph, {}, {}, {{quiz::Tag::text, "Look:", {}, {}}, {quiz::Tag::code, "git push", {}, {}}}},
                   {quiz::Tag::code_block, "a\n  b", "sh", {}}};
    quiz.questions[1].points = 2'000;
    quiz.questions[2].time = 90s;
    return quiz;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto found = text.find(what);
    REQUIRE(found != std::string::npos);
    return text.replace(found, what.size(), with);
}

}  // namespace

TEST_CASE("a quiz with a question of each kind is the same after it was written down and read") {
    const auto quiz = with_everything();
    CHECK(journal::quiz_of(journal::text_of(quiz)) == quiz);
}

TEST_CASE("the same quiz has the same name and another quiz has another") {
    auto changed = with_everything();
    changed.questions[3].body.list[0] = "commit it";
    const auto name = [](const quiz::Quiz& quiz) { return journal::hash_of(journal::text_of(quiz)); };
    CHECK(name(with_everything()) == name(with_everything()));
    CHECK(name(changed) != name(with_everything()));
    CHECK(journal::hash_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-4
}

TEST_CASE("a question that another kind claims by now is refused instead of read wrongly") {
    const auto text = replaced(journal::text_of(with_everything()), R"("kind":"choose-one")", R"("kind":"choose-all")");
    CHECK_THROWS_WITH(journal::quiz_of(text), "a question of the kind choose-all is now claimed by choose-one");
}

TEST_CASE("a question that no kind claims any longer is refused") {
    const auto text = replaced(journal::text_of(with_everything()), R"("right":true)", R"("right":false)");
    CHECK_THROWS_WITH(journal::quiz_of(text), "a question of the kind choose-one is no longer claimed by any kind");
}

TEST_CASE("a quiz of a later format is refused") {
    const auto text = replaced(journal::text_of(with_everything()), R"("version":1)", R"("version":2)");
    CHECK_THROWS_WITH(journal::quiz_of(text), Catch::Contains("version 2"));
}
