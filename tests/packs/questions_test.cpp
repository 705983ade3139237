#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "packs/check_pack.hpp"

using namespace quizroom;
using namespace quizroom::packs;

namespace {

std::string with_block(const std::string& lines) { return "## Section\n```\n" + lines + "```\n"; }

std::string kind_of(const std::string& block) { return std::string{quiz::name_of(question_in(with_block(block)).kind)}; }

std::string prompt_of(const quiz::Question& question) { return quiz::plain_text(question.body.prompt); }

std::string explanation_of(const quiz::Question& question) { return quiz::plain_text(question.body.explanation); }

}  // namespace

TEST_CASE("the answers decide the kind of a question") {
    CHECK(kind_of("[x] a\n[ ] b\n") == "choose-one");
    CHECK(kind_of("[x] a\n[X] b\n[ ] c\n") == "choose-all");
    CHECK(kind_of("True:\n- a\n\nFalse:\n- b\n") == "sort-into-groups");
    CHECK(kind_of("1. a\n2. b\n") == "put-in-order");
    CHECK(kind_of("1) a\n2) b\n") == "put-in-order");
    CHECK(kind_of("a -> b\nc -> d\n") == "match");
    CHECK(kind_of("( ) a\n( ) b\n") == "poll");
    CHECK(kind_of("1: a\n5: b\n") == "scale");
    CHECK(kind_of("= 443\n") == "number");
    CHECK(kind_of("= TLS\n") == "short-text");
    CHECK(kind_of("What is it?\n___\n") == "words");
}

TEST_CASE("a question gets the usual time of its kind and the usual points") {
    const auto question = question_in(with_block("1. a\n2. b\n"));
    CHECK(question.time == quiz::PutInOrder::usual_time);
    CHECK(question.points == quiz::Question::points_usual);
}

TEST_CASE("options may be written with and without a bullet and a space") {
    for (const std::string block :
         {"[x] a\n[ ] b\n", "[X]a\n[ ]b\n", "- [x] a\n- [ ] b\n", "- [x]a\n- [ ]b\n", "  [x]  a \n\n  []  b\t\n", "[ x ] a\n[  ] b\n"}) {
        INFO(block);
        const auto body = question_in(with_block(block)).body;
        CHECK(body.options == std::vector<quiz::Option>{{"a", true}, {"b", false}});
    }
}

TEST_CASE("groups keep the names and items as they are typed") {
    const auto body = question_in(with_block("True:\n- yes: a # \"b\" *c*\n- no\n\n- 1. still an item\nData & ML Engineering:\n- null\n")).body;
    CHECK(body.groups == std::vector<quiz::Group>{{"True", {"yes: a # \"b\" *c*", "no", "1. still an item"}}, {"Data & ML Engineering", {"null"}}});
}

TEST_CASE("a line that ends in a colon is a prompt unless items follow directly") {
    const auto grouped = question_in(with_block("Sort these:\n\nTrue:\n- a\nFalse:\n- b\n"));
    CHECK(prompt_of(grouped) == "Sort these:");
    const auto chosen = question_in(with_block("Which are right:\n- [x] a\n- [ ] b\n"));
    CHECK(prompt_of(chosen) == "Which are right:");
    CHECK(quiz::name_of(chosen.kind) == "choose-one");
}

TEST_CASE("pairs may be written with either arrow and with a bullet") {
    const auto body = question_in(with_block("Which is which?\n\nDocker -> packs a program -> once\n- Terraform→describes servers\n")).body;
    CHECK(body.pairs == std::vector<quiz::Pair>{{"Docker", "packs a program -> once"}, {"Terraform", "describes servers"}});
    CHECK(quiz::plain_text(body.prompt) == "Which is which?");
}

TEST_CASE("a poll and a scale are worth nothing and keep what is typed") {
    const auto poll = question_in(with_block("What now?\n\n( ) tea\n- () none: really\n"));
    CHECK(poll.body.poll == std::vector<std::string>{"tea", "none: really"});
    CHECK(poll.points == 0);
    const auto scale = question_in(with_block("0: never\n10: always\n"));
    CHECK(scale.body.steps == quiz::Steps{0, 10, "never", "always"});
    CHECK(scale.points == 0);
}

TEST_CASE("a number may have a tolerance or a range or a unit") {
    const auto numbers = [](const std::string& block) { return question_in(with_block(block)).body.numbers.value(); };
    const auto range = [&](const std::string& line) { return numbers(line + "\n").accepted.front(); };
    CHECK(range("= 443") == quiz::Interval{443, 443});
    CHECK(range("= -2.5e3") == quiz::Interval{-2500, -2500});
    CHECK(range("= 24 ± 1 h") == quiz::Interval{23, 25});
    CHECK(range("= 24 +- 1h") == quiz::Interval{23, 25});
    CHECK(range("= 512 ± 10 % MB") == quiz::Interval{460.8, 563.2});
    CHECK(range("= -100 +/- 5%") == quiz::Interval{-105, -95});
    CHECK(range("= 10 to 20 ms") == quiz::Interval{10, 20});
    CHECK(numbers("= 24 ± 1 h\n= 48 h\n").accepted.size() == 2);
    CHECK(numbers("= 24 ± 1 h\n= 48 h\n").unit == "h");
    CHECK(numbers("= 99.9 %\n").unit == "%");
    CHECK(numbers("= 512 ± 10 % MB\n").unit == "MB");
    CHECK(numbers("= 443\n").unit.empty());
}

TEST_CASE("accepted answers are text when one of them is no number or stands in quotes") {
    const auto texts = [](const std::string& block) { return question_in(with_block(block)).body.accepted.value().texts; };
    CHECK(texts("= Infrastructure as Code\n= IaC\n") == std::vector<std::string>{"Infrastructure as Code", "IaC"});
    CHECK(texts("= \"8080\"\n") == std::vector<std::string>{"8080"});
    CHECK(texts("= 3\n= three\n") == std::vector<std::string>{"3", "three"});
    CHECK(texts("= 10.0.0.1\n") == std::vector<std::string>{"10.0.0.1"});
    CHECK(texts("= 443/tcp\n") == std::vector<std::string>{"443/tcp"});
}

TEST_CASE("an equals sign or a line in a prompt makes no answer where another form stands") {
    CHECK(prompt_of(question_in(with_block("= 4\n[x] a\n[ ] b\n"))) == "= 4");
    CHECK(kind_of("Fill the gap:\n___\n= Docker\n") == "short-text");
    CHECK(prompt_of(question_in(with_block("Fill the ___:\n= gap\n"))) == "Fill the ___:");
}

TEST_CASE("a call without arguments in a prompt makes no poll and a time no scale") {
    CHECK(kind_of("() => 1\n() => 2\n[x] a\n[ ] b\n") == "choose-one");
    CHECK(kind_of("10: a\n12: b\n1. a\n2. b\n") == "put-in-order");
    CHECK(prompt_of(question_in(with_block("( ) once\n[x] a\n[ ] b\n"))) == "( ) once");
}

TEST_CASE("an arrow in a prompt or an option or an item or a list makes no pairs") {
    CHECK(kind_of("From a -> b:\nFrom c -> d:\n[x] a -> b\n[ ] c -> d\n") == "choose-one");
    CHECK(kind_of("True:\n- a -> b\nFalse:\n- c -> d\n") == "sort-into-groups");
    CHECK(kind_of("1. a -> b\n2. c -> d\n") == "put-in-order");
}

TEST_CASE("a list may begin anywhere and leave numbers out as long as they rise") {
    CHECK(question_in(with_block("3. a\n5. b\n10. c\n")).body.list == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("prompt lines in the block are Markdown and keep their paragraphs") {
    const auto question = question_in(with_block("One *two*\nthree.\n\n- not\n- an answer\n\nFour?\n\n[x] a\n[ ] b\n"));
    CHECK(prompt_of(question) == "One two three. not an answer Four?");
    CHECK(question.body.prompt.size() == 3);
    CHECK(question.body.prompt[1].tag == quiz::Tag::bullet_list);
}

TEST_CASE("text and code above the block come before the prompt inside it") {
    const auto question = question_in("## Section\n\nAbove.\n\n```sh\n# no heading\n[ ] no option\n```\n\n```\nInside?\n[x] a\n[ ] b\n```\n");
    REQUIRE(question.body.prompt.size() == 3);
    CHECK(quiz::plain_text({question.body.prompt[0]}) == "Above.");
    CHECK(question.body.prompt[1] == quiz::RichNode{quiz::Tag::code_block, "# no heading\n[ ] no option", "sh", {}});
    CHECK(quiz::plain_text({question.body.prompt[2]}) == "Inside?");
}

TEST_CASE("a section holds several questions and each may have a title") {
    const auto pack = pack_of(
        "# Chapter\n## Section\n### One\nFirst prompt.\n```\n[x] a\n[ ] b\n```\n> Why one.\n\nSecond prompt.\n```\n1. a\n2. b\n```\n### Three "
        "###\n```\n```\n"
        "## Next\n```\n[x] a\n[ ] b\n```\n");
    REQUIRE(pack.chapters.size() == 1);
    const auto& [title, questions, empty, faulty] = pack.chapters.front();
    REQUIRE(questions.size() == 3);
    CHECK(questions[0].chapter == "Chapter");
    CHECK(questions[0].section == "Section");
    CHECK(quiz::heading_of(questions[0]) == "One");
    CHECK(prompt_of(questions[0]) == "First prompt.");
    CHECK(explanation_of(questions[0]) == "Why one.");
    CHECK(prompt_of(questions[1]) == "Second prompt.");
    CHECK(explanation_of(questions[1]).empty());
    CHECK(quiz::heading_of(questions[2]) == "Next");
    CHECK(findings_in(pack) == "17:1 warning: \"Three\" has no question yet; write its answers into this block, such as options ([x] and [ ])\n");
}

TEST_CASE("a quote directly below the block is the explanation") {
    const auto ends_in = [](const std::string& quote) { return explanation_of(question_in(with_block("[x] a\n[ ] b\n") + quote)); };
    CHECK(ends_in("> Because.\n") == "Because.");
    CHECK(ends_in("\n>Because\n> it is.\n>\n> Really.\n") == "Because it is. Really.");
    CHECK(ends_in("> Because\nit is.\n") == "Because it is.");
    CHECK(ends_in("> One.\n\n> Two.\n") == "One. Two.");
    CHECK(ends_in("> ```sh\n> # code\n> ```\n") == "# code");
}

TEST_CASE("a quote above the block is part of the prompt") {
    const auto question = question_in("## Section\n> To be\n\n```\nWho says that?\n[x] a\n[ ] b\n```\n");
    CHECK(prompt_of(question) == "To be Who says that?");
    CHECK(question.body.explanation.empty());
}

TEST_CASE("a comment hides what is in it even a whole question") {
    const auto question = question_in("## Section\n<!-- ## Old\n```\n[x] a\n```\n-->\nWhy<!-- the secret -->?\n```\n[x] a\n[ ] b\n```\n");
    CHECK(prompt_of(question) == "Why?");
}

TEST_CASE("a longer fence lets shorter ones stand inside") {
    const auto question = question_in("## Section\n````\n```sh\nls\n```\n[x] a\n[ ] b\n````\n");
    REQUIRE(question.body.prompt.size() == 1);
    CHECK(question.body.prompt.front() == quiz::RichNode{quiz::Tag::code_block, "ls", "sh", {}});
    CHECK(question_in("## Section\n~~~\n[x] a\n[ ] b\n~~~\n").body.options.size() == 2);
}

TEST_CASE("Windows and old Mac line ends and a byte order mark change nothing") {
    const std::string unix_text = "---\ntitle: A\n---\n# Chapter\n## Section\n```\nWhy?\n\n[x] a\n[ ] b\n```\n> So.\n";
    const auto expected = pack_of(unix_text).chapters.front().questions;
    for (const std::string ending : {"\r\n", "\r"}) {
        std::string text = "\xEF\xBB\xBF";
        for (const char letter : unix_text) letter == '\n' ? text += ending : text += letter;
        const auto pack = pack_of(text);
        CHECK(pack.title == "A");
        CHECK(findings_in(pack).empty());
        REQUIRE(pack.chapters.size() == 1);
        CHECK(pack.chapters.front().questions == expected);
    }
}

TEST_CASE("front matter may hold anything and its title is kept as text") {
    CHECK(pack_of("---\ntitle: True\n---\n").title == "True");
    CHECK(pack_of("---\ntitle: \"A: B\"\ntags: [a, b]\n---\n").title == "A: B");
    CHECK(pack_of("---\ntags: a\n...\n").title.empty());
    CHECK_FALSE(pack_of("title: A\n").has_front_matter);
}

TEST_CASE("control characters never reach a student") {
    const auto question = question_in("## Sec\x1Btion\n```\n[x] a\tb\x07\n[ ] c\n```\n");
    CHECK(question.section == "Sec tion");
    CHECK(question.body.options.front().text == "a b ");
}
