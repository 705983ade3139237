// What random packs and random bytes have shown to be read otherwise than it was written.
#include <catch2/catch.hpp>

#include "packs/check_pack.hpp"

using namespace quizroom;
using namespace quizroom::packs;

namespace {

const quiz::RichNode& code_in(const quiz::RichText& text) {
    for (const auto& node : text)
        if (node.tag == quiz::Tag::code_block) return node;
    return text.at(0);
}

std::string with_answers(const std::string& lines) { return "## Section\n```\n" + lines + "```\n"; }

}  // namespace

TEST_CASE("tabs in code stay as they were typed") {
    const auto text_of_code = [](const std::string& prompt) {
        return code_in(question_in(prompt + with_answers("[x] a\n[ ] b\n")).body.prompt).text;
    };
    CHECK(text_of_code("# Make\n## All\n```make\nall:\n\tcc a.c\n \t x\ty\n```\n") == "all:\n\tcc a.c\n \t x\ty");
    CHECK(text_of_code("# Make\n## All\n\n    all:\n    \tcc a.c\n\n") == "all:\n\tcc a.c");
    CHECK(text_of_code("# Make\n## All\n\n\tall:\n\t\tcc a.c\n\n") == "all:\n\tcc a.c");
}

TEST_CASE("code within an item of a list ends where its fence does") {
    const auto question = question_in("## Steps\n\n1. First\n\n   ```bash\n   make\n   ```\n\n2. Second\n\nWhy?\n\n```\n[x] a\n[ ] b\n```\n");
    REQUIRE(question.body.prompt.size() == 2);
    CHECK(question.body.prompt[0].children.size() == 2);
    CHECK(code_in(question.body.prompt[0].children[0].children).text == "make");
    CHECK(quiz::plain_text({question.body.prompt[1]}) == "Why?");
}

TEST_CASE("blanks at the end of a line of feedback are kept where Markdown means something by them") {
    const auto feedback = [](const std::string& lines) { return question_in(with_answers("[x] a\n" + lines + "[ ] b\n")).body.options[0].feedback; };
    CHECK(code_in(feedback("    > ```text\n    > two blanks  \n    > ```\n")).text == "two blanks  ");
    CHECK(feedback("  > one  \n  > two\n")[0].children[1].tag == quiz::Tag::line_break);
}

TEST_CASE("an item of a group may end in a colon") {
    const auto groups = question_in(with_answers("True:\n- Git keeps this:\n- everything\n\nFalse:\n- nothing:\n- at all\n")).body.groups;
    REQUIRE(groups.size() == 2);
    CHECK(groups[0] == quiz::Group{"True", {"Git keeps this:", "everything"}});
    CHECK(groups[1] == quiz::Group{"False", {"nothing:", "at all"}});
}

TEST_CASE("options of a poll may hold arrows") {
    CHECK(question_in(with_answers("( ) dev -> ops\n( ) ops → dev\n")).body.poll == std::vector<std::string>{"dev -> ops", "ops → dev"});
}

TEST_CASE("a prompt above options may begin with a link of one letter") {
    const auto question = question_in(with_answers("[C](https://c.example) is what?\n\n[x] a\n[ ] b\n"));
    CHECK(quiz::plain_text(question.body.prompt) == "C is what?");
}

TEST_CASE("a time is kept to the thousandth of a second") {
    CHECK(question_in(with_answers("[x] a\n[ ] b\n") + "```settings\ntime: 1.001 s\n```\n").time == quiz::Milliseconds{1'001});
    CHECK(question_in(with_answers("[x] a\n[ ] b\n") + "```settings\ntime: 324.116 s\n```\n").time == quiz::Milliseconds{324'116});
}

TEST_CASE("what is wrong with front matter is found in a line as long as it is") {
    const auto pack = pack_of("---\ndefaults:\n  time: 45 s\nsome words\none\n5\n  • From this:\n  time: 45 s\n---\n");
    REQUIRE(pack.findings.size() == 1);
    CHECK(pack.findings.front().line == 7);
    CHECK(pack.findings.front().column == std::string_view{"  * From this:"}.size() + 1);
}
