#include <catch2/catch.hpp>
#include <iterator>
#include <string>

#include "packs/check_pack.hpp"

using namespace quizroom::packs;

namespace {

// A pack whose only fault is in the block; the block's lines begin in line 3, its fence stands in line 2.
std::string with_block(const std::string& lines) { return "## Section\n```\n" + lines + "```\n"; }

std::string options(int count) {
    std::string lines = "[x] right\n";
    for (int number = 2; number <= count; ++number) lines += "[ ] wrong " + std::to_string(number) + '\n';
    return lines;
}

std::string groups(int count) {
    std::string lines;
    for (int number = 1; number <= count; ++number) lines += "Group " + std::to_string(number) + ":\n- item " + std::to_string(number) + '\n';
    return lines;
}

std::string list(int count) {
    std::string lines;
    for (int number = 1; number <= count; ++number) lines += std::to_string(number) + ". step " + std::to_string(number) + '\n';
    return lines;
}

std::string pairs(int count) {
    std::string lines;
    for (int number = 1; number <= count; ++number) lines += "term " + std::to_string(number) + " -> means " + std::to_string(number) + '\n';
    return lines;
}

std::string accepted(int count) {
    std::string lines;
    for (int number = 1; number <= count; ++number) lines += "= answer " + std::to_string(number) + '\n';
    return lines;
}

void check(const std::string& text, const std::string& expected) {
    const auto pack = pack_of(text);
    INFO(text);
    CHECK(findings_in(pack) == expected);
    if (expected.find("error") != std::string::npos) CHECK(ready_in(pack) == 0);
}

// As many as are allowed, and one more.
void check_limit(const std::string& at_the_limit, const std::string& over_it, const std::string& expected) {
    CHECK(ready_in(pack_of(with_block(at_the_limit))) == 1);
    check(with_block(over_it), expected);
}

}  // namespace

TEST_CASE("a question whose options cannot be asked is reported where it is wrong") {
    check(with_block("[ ] a\n[ ] b\n"), "3:1 error: no option is marked as right; write [x] in front of the right one\n");
    check(with_block("Why?\n\n[x] a\n"), "5:1 error: there is only one option; write at least two\n");
    check(with_block("[x] a\n[ ] b\n  [ ] a\n"), "5:3 error: the option \"a\" stands in line 3 already; change one of the two\n");
    check(with_block("[x] a\n[ ]\n"), "4:1 error: this option has no text; write it on this line, or take the line out\n");
    check(with_block("[x] a\n[v] b\n"),
          "4:1 error: this is neither a right nor a wrong option; write [x] in front of a right one, [ ] in front of a wrong one\n");
    check(with_block("[x] a\n[ ] b\nWhich?\n"),
          "5:1 error: this line comes after options and would not be shown; write the prompt first, and each entry on a single line\n");
    check_limit(options(12), options(13), "15:1 error: this is option 13; write at most 12 options\n");
    check_limit(options(2) + "[ ] " + std::string(500, 'x') + '\n', options(2) + "[ ] " + std::string(501, 'x') + '\n',
                "5:1 error: this option is longer than 500 characters; shorten it, or move text into the prompt\n");
}

TEST_CASE("a question whose groups cannot be asked is reported where it is wrong") {
    check(with_block("True:\n- a\n- b\n"), "3:1 error: there is only one group; write at least two\n");
    check(with_block("True:\n- a\n\nTrue:\n- b\n"), "6:1 error: the group \"True\" stands in line 3 already; change one of the two\n");
    check(with_block("True:\n- a\nFalse:\n- a\n"), "6:1 error: the item \"a\" stands in line 4 already; change one of the two\n");
    check(with_block("True:\n- a\nFalse:\n-\n"), "6:1 error: this item has no text; write it on this line, or take the line out\n");
    check(with_block("True:\n- a\n:\n- b\n"), "5:1 error: this group has no text; write it on this line, or take the line out\n");
    check(with_block("True:\n- a\nBoth:\n\nFalse:\n- b\n"),
          "5:1 error: no items follow directly below this group's name; write them as lines beginning with `- `\n");
    check(with_block("True:\n- a\nFalse:\n- b\nSort them.\n"),
          "7:1 error: this line comes after groups and would not be shown; write the prompt first, and each entry on a single line\n");
    check_limit(groups(8), groups(9), "19:1 error: this is group 9; write at most 8 groups\n");
    check_limit(
        "A:\n- 0\nB:\n" +
            [] {
                std::string items;
                for (int number = 1; number < 24; ++number) items += "- " + std::to_string(number) + '\n';
                return items;
            }(),
        "A:\n- 0\n- 24\nB:\n" +
            [] {
                std::string items;
                for (int number = 1; number < 24; ++number) items += "- " + std::to_string(number) + '\n';
                return items;
            }(),
        "29:1 error: this is item 25; write at most 24 items\n");
}

TEST_CASE("a numbered list that cannot be asked is reported where it is wrong") {
    check(with_block("1. a\n"), "3:1 error: the list has only one item; write at least two\n");
    check(with_block("1. a\n3. b\n2. c\n"), "5:1 error: number 2 comes after 3; number the items 1, 2, 3 ... in the right order\n");
    check(with_block("1. a\n1. b\n"), "4:1 error: number 1 comes after 1; number the items 1, 2, 3 ... in the right order\n");
    check(with_block("1. a\n2. a\n"), "4:1 error: the item \"a\" stands in line 3 already; change one of the two\n");
    check(with_block("1. a\n2.\n"), "4:1 error: this item has no text; write it on this line, or take the line out\n");
    check_limit(list(24), list(25), "27:1 error: this is item 25; write at most 24 items\n");
}

TEST_CASE("pairs that cannot be asked are reported where they are wrong") {
    check(with_block("a -> b\nc -> b\n"), "4:6 error: the description \"b\" stands in line 3 already; change one of the two\n");
    check(with_block("a -> b\na -> c\n"), "4:1 error: the term \"a\" stands in line 3 already; change one of the two\n");
    check(with_block("a -> b\nc ->\n"), "4:5 error: this description has no text; write it on this line, or take the line out\n");
    check(with_block("a -> b\nc -> d\nmore\n"),
          "5:1 error: this line comes after pairs and would not be shown; write the prompt first, and each entry on a single line\n");
    check_limit(pairs(8), pairs(9), "11:1 error: this is pair 9; write at most 8 pairs\n");
}

TEST_CASE("a poll or a scale that cannot be asked is reported where it is wrong") {
    check(with_block("( ) a\n( ) a\n"), "4:1 error: the option \"a\" stands in line 3 already; change one of the two\n");
    check(with_block("( ) a\n( )\n"), "4:1 error: this option has no text; write it on this line, or take the line out\n");
    check(with_block("1: a\n3: b\n5: c\n"), "4:1 error: a scale has words at its two ends only; take this line out\n");
    check(with_block("5: a\n1: b\n"),
          "4:1 error: number 1 comes after 5; write the lowest step first, such as `1: never`, and the highest below it\n");
    check_limit("0: a\n10: b\n", "0: a\n11: b\n", "4:1 error: this scale has more than 11 steps; end it earlier\n");
}

TEST_CASE("an accepted answer that nobody could give is reported where it stands") {
    check(with_block("= 10 ms\n= 20 s\n"),
          "4:1 error: this number has the unit \"s\", the first one has \"ms\"; write the same unit behind each number\n");
    check(with_block("= 10\n= 20 s\n"),
          "4:1 error: this number has the unit \"s\", the first one has none; write the same unit behind each number\n");
    check(with_block("= 20 to 10 ms\n"), "3:1 error: this range ends before it begins; write the smaller number first, such as `= 10 to 20 ms`\n");
    check(with_block("= 1e16\n"), "3:1 error: this number is too large to be asked for; take a larger unit\n");
    check(with_block("=\n"), "3:1 error: nobody could type this answer; write 1 to 100 visible characters behind `=`\n");
    check(with_block("= Blue-Green\n= blue green\n"),
          "4:1 error: \"blue green\" reads like line 3 (case, spaces, punctuation and accents do not count); take one of the two out\n");
    check(with_block("= 99,9\n"), "3:1 warning: \"99,9\" is read as text; for a number write a decimal point\n");
    check(with_block("= a\nmore\n"),
          "4:1 error: this line comes after accepted answers and would not be shown; write the prompt first, and each entry on a single line\n");
    check(with_block("___\nmore\n"),
          "4:1 error: this line comes after a gap for words and would not be shown; write the prompt first, and each entry on a single line\n");
    check_limit(accepted(20), accepted(21), "23:1 error: this is accepted answer 21; write at most 20\n");
}

TEST_CASE("a block that is no question of one kind is reported") {
    check(with_block("1. a\n2. b\n[x] c\n[ ] d\n"),
          "5:1 error: this block mixes a numbered list and options; keep one of them, and move what belongs to the prompt above the block\n");
    check(with_block("[x] c\n[ ] d\nTrue:\n- a\n"),
          "5:1 error: this block mixes options and groups; keep one of them, and move what belongs to the prompt above the block\n");
    check(with_block("Only words.\n"),
          "2:1 error: no answers stand in this block; write options ([ ] and [x]), groups (`Name:` directly followed by `- ` lines), a numbered "
          "list, pairs (`term -> description`), accepted answers (`= answer`), a poll (`( )` in front of each option), a scale "
          "(`1: never` and `5: always`) or a gap for words (`___`); for code, write its language behind the fence\n");
    check("```\n[x] a\n[ ] b\n```\n", "1:1 error: nothing says what is asked; write a heading (`## ...`) or a prompt above the answers\n");
    check(with_block("[x] a\n[ ] b\n```sh\n"), "5:1 error: a code block cannot stand inside the question block; move it above the block\n");
    check(with_block(std::string(10'001, 'x') + "\n[x] a\n[ ] b\n"),
          "2:1 error: the text of this question is longer than 10000 characters; shorten it\n");
}

TEST_CASE("a block that is not closed ends before the next heading and harms no other question") {
    const auto pack = pack_of("## First\n```\n[x] a\n[ ] b\n\n## Second\n```\n[x] a\n[ ] b\n```\n## Third\n```\n[x] a\n");
    CHECK(findings_in(pack) ==
          "2:1 error: this block is not closed; write ``` above the heading in line 6 (a line inside a block must not begin with #)\n"
          "12:1 error: this block is not closed; write ``` after its last line (a line inside a block must not begin with #)\n");
    REQUIRE(ready_in(pack) == 1);
    CHECK(pack.chapters.front().questions.front().section == "Second");
    CHECK(pack.chapters.front().faulty_count == 2);
}

TEST_CASE("code that is not closed ends before the next heading and harms no other question") {
    const auto pack = pack_of("## First\n~~~sh\nls\n## Second\n```\n[x] a\n[ ] b\n```\n");
    CHECK(findings_in(pack) == "2:1 error: this code block is never closed; write ~~~ after its last line\n");
    CHECK(ready_in(pack) == 1);
    CHECK(pack.chapters.front().questions.size() == 1);
}

TEST_CASE("text that nobody would see is reported") {
    check("## A\n```\n```\n\nBecause.\n",
          "2:1 warning: \"A\" has no question yet; write its answers into this block, such as options ([x] and [ ])\n"
          "5:1 warning: this text comes after the question and is not shown; begin its lines with `> ` to make it the explanation\n");
    check("##Section\n", "1:1 warning: this is read as text; for a heading, write a space behind #\n");
    check("## A\n[ ] a\n[x] b\n",
          "2:1 error: this option stands outside a question block; write a line ``` above the first option and below the last one\n");
    check("## A\n<!-- to do\n", "2:1 error: this comment is never closed; write --> after it\n");
    check("## " + std::string(201, 'x') + '\n', "1:1 warning: this heading is longer than 200 characters and is cut; shorten it\n");
}

TEST_CASE("front matter that cannot be read is reported at the line that is wrong") {
    check("---\ntitle: A\n\n## B\n", "1:1 error: the front matter has no end; write a line `---` after its last line\n");
    check("---\ntitle: A: B\n---\n",
          "2:9 error: the front matter cannot be read (illegal map value); put a text that holds `:` or `#` in double quotes\n");
    check("---\ntags: x\ntitle: [a, b]\n---\n", "3:8 error: the title is a list; write one line of text, such as `title: My course`\n");
    check("---\njust words\n---\n", "2:1 error: the front matter holds no names; write lines such as `title: My course`\n");
    check("---\ntitle: " + std::string(70'000, 'x') + "\n---\n",
          "1:1 error: the front matter is longer than 64 kB; keep the title, and move the rest below\n");
    check("---\n---\n", "");
}

TEST_CASE("questions behind broken front matter can still be played") {
    const auto pack = pack_of("---\ntitle: Still here\n\n## Section\n```\n[x] a\n[ ] b\n```\n");
    CHECK(pack.title == "Still here");
    CHECK(ready_in(pack) == 1);
}

TEST_CASE("deeply nested front matter is refused and not followed to the end of the stack") {
    const auto pack = pack_of("---\ntitle: " + std::string(60'000, '[') + "\n---\n## Section\n```\n[x] a\n[ ] b\n```\n");
    REQUIRE(pack.findings.size() == 1);
    CHECK(pack.findings.front().severity == Severity::error);
    CHECK(ready_in(pack) == 1);
}

TEST_CASE("a column counts characters and not bytes") {
    const auto pack = pack_of("## Section\n```\n\u00A0\u00A0[x] ä\n\u00A0\u00A0[ ] ä\n```\n");
    CHECK(findings_in(pack) == "4:3 error: the option \"ä\" stands in line 3 already; change one of the two\n");
}

TEST_CASE("ten thousand mistakes are counted but not all told") {
    std::string text = "# Chapter\n";
    for (int number = 0; number < 10'000; ++number) text += "## Section\n```\n[ ] a\n[ ] b\n```\n";
    const auto pack = pack_of(text);
    CHECK(pack.findings.size() == 1'001);
    CHECK(pack.findings.back().message == "there is more to say than is shown here; mend these first");
    CHECK(pack.chapters.front().faulty_count == 10'000);
}

TEST_CASE("more than ten thousand questions are refused at the first that is too many") {
    std::string text = "# Chapter\n";
    for (int number = 0; number < 10'001; ++number) text += "## Section\n```\n[x] a\n[ ] b\n```\n";
    const auto pack = pack_of(text);
    CHECK(ready_in(pack) == 10'000);
    CHECK(findings_in(pack) == "50003:1 error: a pack has at most 10000 questions; move the rest to another pack\n");
}
