#include <catch2/catch.hpp>

#include "packs/check_pack.hpp"

using namespace quizroom;
using namespace quizroom::packs;

namespace {

const std::string question = "```\n[x] a\n[ ] b\n```\n";

/// The headings of all that is played, slides in brackets.
std::vector<std::string> played(const std::string& text) {
    const auto pack = pack_of(text);
    CHECK(findings_in(pack).empty());
    std::vector<std::string> headings;
    for (const auto& chapter : pack.chapters) {
        for (const auto& each : chapter.questions) {
            const std::string heading{quiz::heading_of(each)};
            headings.push_back(quiz::is_slide(each.kind) ? '[' + heading + ']' : heading);
        }
    }
    return headings;
}

using Headings = std::vector<std::string>;

}  // namespace

TEST_CASE("text under a heading without a block is a slide in its place") {
    CHECK(played("# Chapter\nHello.\n## A\n" + question + "## B\nLet us talk.\n### C\n" + question + "### D\nMore.\n") ==
          Headings{"[Chapter]", "A", "[B]", "C", "[D]"});
}

TEST_CASE("a slide holds its text with code and keeps its chapter") {
    const auto pack = pack_of("# Chapter\n\nSee:\n\n```sh\nls -l\n```\n\nand *talk*.\n## A\n" + question);
    REQUIRE(pack.chapters.size() == 1);
    REQUIRE(pack.chapters.front().questions.size() == 2);
    const auto& slide = pack.chapters.front().questions.front();
    CHECK(quiz::plain_text(slide.body.prompt) == "See: ls -l and talk.");
    CHECK(slide.chapter == "Chapter");
    CHECK(ready_count(pack.chapters.front()) == 1);
}

TEST_CASE("a heading without text and text before the first heading make no slide") {
    CHECK(played("Notes of mine.\n# Chapter\n\n## A\n" + question + "## B\n<!-- later -->\n") == Headings{"A"});
}

TEST_CASE("a file with slides alone is no pack but may be a chapter of one") {
    CHECK_FALSE(pack_of("# Notes\nHello.\n").has_questions);
    CHECK(pack_of("# Notes\nHello.\n").chapters.size() == 1);
}
