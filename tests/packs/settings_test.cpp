#include <catch2/catch.hpp>
#include <string>

#include "packs/check_pack.hpp"

using namespace quizroom;
using namespace quizroom::packs;

namespace {

const std::string options = "[x] a\n[ ] b\n";

/// A question with its settings below; the settings' first line is line 7.
std::string with_settings(const std::string& settings, const std::string& answers = options) {
    return "## Section\n```\n" + answers + "```\n```settings\n" + settings + "```\n";
}

std::string with_defaults(const std::string& defaults) {
    return "---\ntitle: Pack\ndefaults:\n" + defaults + "---\n## Section\n```\n" + options + "```\n";
}

quiz::Question only_question(const std::string& text) {
    const auto pack = pack_of(text);
    INFO(findings_in(pack));
    REQUIRE(ready_in(pack) == 1);
    return pack.chapters.front().questions.front();
}

void check(const std::string& settings, const std::string& expected, const std::string& answers = options) {
    INFO(settings);
    const auto pack = pack_of(with_settings(settings, answers));
    CHECK(findings_in(pack) == expected);
    CHECK(ready_in(pack) == 0);
}

}  // namespace

TEST_CASE("a setting means what its name says") {
    using std::chrono_literals::operator""s;
    CHECK(only_question(with_settings("time: 45 s\n")).time == 45s);
    CHECK(only_question(with_settings("time: 90\n")).time == 90s);
    CHECK(only_question(with_settings("time: 1.5 min\n")).time == 90s);
    CHECK(only_question(with_settings("time: off\n")).time == 0s);
    CHECK(only_question(with_settings("points: 0\n")).points == 0);
    CHECK(only_question(with_settings("points: 2\n")).points == 2'000);
    CHECK_FALSE(only_question(with_settings("speed-counts: no\n")).speed_counts);
    CHECK_FALSE(only_question(with_settings("shuffle: no\n")).shuffle);
    CHECK(only_question(with_settings("discussions: 3\n")).discussions == 3);
    CHECK(only_question(with_settings("typing-errors: 1\n", "= Docker\n= Podman\n")).body.accepted->typing_errors == 1);
    CHECK(only_question(with_settings("partial-credit-until: 2.5\n", "= 10\n= 20\n")).body.numbers->partial_credit_until == 2.5);
    CHECK(name_of(only_question(with_settings("choose: several\n", "( ) a\n( ) b\n")).kind) == "poll-several");
}

TEST_CASE("a question without settings is as usual") {
    const auto question = only_question("## Section\n```\n" + options + "```\n");
    CHECK(question.time == quiz::ChooseOne::usual_time);
    CHECK(question.points == quiz::Question::points_usual);
    CHECK(question.speed_counts);
    CHECK(question.shuffle);
    CHECK(question.discussions == 1);
}

TEST_CASE("settings may stand above the block or below it and an explanation may follow") {
    const auto above = only_question("## Section\n```settings\npoints: 2\n```\nWhy?\n```\n" + options + "```\n> Because.\n");
    CHECK(above.points == 2'000);
    CHECK_FALSE(above.body.explanation.empty());
    const auto below = only_question("## Section\n```\n" + options + "```\n\n```settings\npoints: 2\n```\n\n> Because.\n");
    CHECK(below.points == 2'000);
    CHECK_FALSE(below.body.explanation.empty());
}

TEST_CASE("settings below a question are not the next one's") {
    const auto pack = pack_of("## A\n```\n" + options + "```\n```settings\npoints: 2\n```\n## B\n```\n" + options + "```\n");
    REQUIRE(ready_in(pack) == 2);
    CHECK(pack.chapters.front().questions[0].points == 2'000);
    CHECK(pack.chapters.front().questions[1].points == 1'000);
}

TEST_CASE("defaults hold for every question that says nothing else and has a use for them") {
    CHECK(only_question(with_defaults("  points: 2\n  typing-errors: 1\n")).points == 2'000);
    const auto pack = pack_of("---\ndefaults:\n  points: 2\n  choose: several\n  shuffle: no\n---\n## A\n```\n" + options +
                              "```\n```settings\npoints: 1\n```\n## B\n```\n( ) a\n( ) b\n```\n## C\n```\n1. a\n2. b\n```\n");
    REQUIRE(ready_in(pack) == 3);
    const auto& questions = pack.chapters.front().questions;
    CHECK(questions[0].points == 1'000);
    CHECK_FALSE(questions[0].shuffle);
    CHECK(name_of(questions[1].kind) == "poll-several");
    CHECK(questions[1].points == 0);
    CHECK(questions[2].shuffle);
    CHECK(questions[2].points == 2'000);
}

TEST_CASE("an unknown setting is told the nearest one there is") {
    check("tme: 45 s\n", "7:1 error: there is no setting \"tme\"; did you mean \"time\"?\n");
    check("speed_counts: no\n", "7:1 error: there is no setting \"speed_counts\"; did you mean \"speed-counts\"?\n");
    check("colour: red\n",
          "7:1 error: there is no setting \"colour\"; the settings are time, points, speed-counts, shuffle, discussions, typing-errors, "
          "partial-credit-until, choose\n");
    const auto pack = pack_of(with_defaults("  pionts: 2\n"));
    CHECK(findings_in(pack) == "4:3 error: there is no setting \"pionts\"; did you mean \"points\"?\n");
}

TEST_CASE("a value that a setting cannot have is told what it can be") {
    check("points: 3\n", "7:1 error: \"3\" is nothing that points can be; write `0`, `1` or `2`, which means so many times the usual ones\n");
    for (const std::string time : {"soon", "0", "-5 s", "31 min", "5 h", "1e9"})
        check("time: " + time + "\n",
              "7:1 error: \"" + time +
                  "\" is nothing that time can be; write seconds such as `45 s`, minutes such as `2 min` up to 30 min, or `off`\n");
    check("shuffle: maybe\n", "7:1 error: \"maybe\" is nothing that shuffle can be; write `yes` or `no`\n");
    check("points:\n", "7:1 error: \"\" is nothing that points can be; write `0`, `1` or `2`, which means so many times the usual ones\n");
    check("discussions: 1.5\n", "7:1 error: \"1.5\" is nothing that discussions can be; write a number from 0 to 3\n");
    check("- points\n", "7:1 error: these settings have no names; write lines such as `time: 45 s`\n");
}

TEST_CASE("settings that mean nothing for a question's kind are reported") {
    check("typing-errors: 1\n", "7:1 error: \"typing-errors\" means nothing for a question of the kind choose-one; take it out\n");
    check("points: 2\n", "7:1 error: \"points\" means nothing for a question of the kind poll; take it out\n", "( ) a\n( ) b\n");
    check("shuffle: no\n", "7:1 error: \"shuffle\" means nothing for a question of the kind put-in-order; take it out\n", "1. a\n2. b\n");
}

TEST_CASE("settings without a question or without an end or given twice are reported") {
    CHECK(findings_in(pack_of("## Section\n```settings\npoints: 2\n```\n## Next\n```\n" + options + "```\n")) ==
          "2:1 error: no question block follows these settings; write them directly below the question that they are for\n");
    CHECK(findings_in(pack_of("## Section\n```\n" + options + "```\n```settings\npoints: 2\n")) ==
          "6:1 error: these settings are not closed; write ``` below them\n");
    CHECK(findings_in(pack_of(with_settings("points: 2\n") + "```settings\ntime: 5 s\n```\n")) ==
          "9:1 error: this question has settings already, above; write them into one block\n");
}

TEST_CASE("what is said to an option and what a wrong one tells stand below it") {
    const auto question = only_question(
        "## CI\n```\n[x] It tests each change\n    > Yes.\n[ ] It deploys by itself\n    > Only **deployment** does.\n    > See there.\n"
        "    misconception: CI means automatic deployment\n```\n");
    const auto& options = question.body.options;
    CHECK(quiz::plain_text(options[0].feedback) == "Yes.");
    CHECK(quiz::plain_text(options[1].feedback) == "Only deployment does. See there.");
    CHECK(options[1].misconception == "CI means automatic deployment");
    CHECK(options[0].misconception.empty());
}

TEST_CASE("a misconception below a right option or without words is reported") {
    const auto findings = [](const std::string& lines) { return findings_in(pack_of("## A\n```\n" + lines + "```\n")); };
    CHECK(findings("[x] a\nmisconception: b\n[ ] c\n") ==
          "4:1 error: this misconception stands below a right option; write it below the wrong one that tells of it\n");
    CHECK(findings("[x] a\n[ ] c\n  misconception:\n") ==
          "5:3 error: write behind `misconception:` what whoever chooses this believes, in 1 to 200 characters\n");
}
