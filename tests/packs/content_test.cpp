#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "packs/check.hpp"
#include "packs/check_pack.hpp"
#include "packs/picture_shelf.hpp"

using namespace quizroom;
using namespace quizroom::packs;

namespace {

const std::filesystem::path project{QUIZROOM_SOURCE};

std::map<std::string, int> kinds_in(const Pack& pack) {
    std::map<std::string, int> kinds;
    for (const auto& chapter : pack.chapters)
        for (const auto& question : chapter.questions) ++kinds[std::string{quiz::name_of(question.kind)}];
    return kinds;
}

// The texts between ````markdown and ````.
std::vector<std::string> examples_in(const std::string& page) {
    const std::string opening = "\n````markdown\n";
    std::vector<std::string> examples;
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
        at += opening.size();
        examples.push_back(page.substr(at, page.find("\n````\n", at) + 1 - at));
    }
    return examples;
}

}  // namespace

TEST_CASE("a teacher's notes load as they are with their empty sections counted") {
    const auto library = read_library({project / "tests/fixtures/notes"});
    REQUIRE(library.packs.size() == 1);
    const auto& pack = library.packs.front();
    CHECK(pack.title == "Shell Basics");
    REQUIRE(pack.chapters.size() == 4);
    CHECK(pack.chapters.front().title == "1 First Steps in the Shell");
    CHECK(kinds_in(pack) == std::map<std::string, int>{{"sort-into-groups", 2}, {"put-in-order", 1}, {"choose-one", 1}});
    CHECK(pack.count(Severity::warning) == 42);
    CHECK(check_text(library).ends_with("\n46 questions, 4 ready, 42 empty\n"));
    CHECK_FALSE(has_errors(library));
    REQUIRE(library.findings.size() == 1);
    CHECK(library.findings.front().file.ends_with("001_slides.txt"));
    CHECK(library.findings.front().severity == Severity::note);
}

TEST_CASE("the notes' questions are read word for word") {
    const auto quiz = quiz_of(read_library({project / "tests/fixtures/notes"}).packs.front(), {});
    REQUIRE(quiz.questions.size() == 4);
    CHECK(quiz.questions[0].body.groups[0].name == "True");
    CHECK(quiz.questions[1].body.groups.size() == 3);
    CHECK(quiz.questions[2].body.list == std::vector<std::string>{"Preprocess", "Compile", "Link"});
    CHECK(quiz.questions[3].body.options.back() == quiz::Option{"The service still holds the file open, so its space is not given back yet", true});
    CHECK(quiz::plain_text(quiz.questions[3].body.prompt).starts_with("A server reports that its disk is full."));
    CHECK(quiz::heading_of(quiz.questions[3]) == "The Disk Is Full");
}

TEST_CASE("the course that comes with the server has several questions of each graded kind and nothing to mend") {
    const auto library = read_library({project / "content"});
    REQUIRE(library.packs.size() == 2);
    const auto& pack = library.packs.front();
    CHECK(pack.findings.empty());
    CHECK(pack.id == "devops-concepts");
    CHECK(pack.title == "DevOps Concepts");
    CHECK(pack.ready_count() >= 12);
    for (const auto& [kind, count] : kinds_in(pack)) {
        INFO(kind);
        CHECK(count >= 3);
    }
    CHECK(kinds_in(pack).size() == 5);
    std::vector<std::string> titles;
    for (const auto& chapter : pack.chapters) titles.push_back(chapter.title);
    CHECK(titles == std::vector<std::string>{"1 Introduction to DevOps", "2 DevOps Architecture", "3 Implementation of DevOps for Data Engineering",
                                             "4 Accurate, Predictive, and Unbiased Data With DevOps"});
}

TEST_CASE("the tour that comes with the server has a question of each kind and nothing to mend") {
    const auto library = read_library({project / "content"});
    const auto* tour = library.find("tour");
    REQUIRE(tour);
    CHECK(tour->findings.empty());
    CHECK(kinds_in(*tour).size() == std::variant_size_v<quiz::Kind>);
    CHECK(tour->pictures.size() == 1);
}

TEST_CASE("every question of the course explains itself") {
    for (const auto& question : quiz_of(read_library({project / "content"}).packs.front(), {}).questions) {
        INFO(quiz::heading_of(question));
        CHECK_FALSE(question.body.explanation.empty());
    }
}

TEST_CASE("every example in the page on the format is a pack without a fault") {
    std::ifstream stream{project / "content/README.md"};
    const std::string page{std::istreambuf_iterator<char>{stream}, {}};
    const auto examples = examples_in(page);
    CHECK(examples.size() >= 8);
    for (const auto& example : examples) {
        INFO(example);
        PictureShelf pictures;
        const auto beside_the_tour = [&](const std::string& address) { return pictures.find(project / "content/tour", address); };
        const auto pack = read_pack_text("notes.md", example, {beside_the_tour, {}});
        CHECK(findings_in(pack).empty());
        CHECK(ready_in(pack) >= 1);
    }
}
