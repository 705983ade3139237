#include "packs/check.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace quizroom::packs;

namespace {

Pack pack_with(const std::string& id, std::size_t ready, std::size_t empty, std::size_t faulty) {
    return {id, "Title of " + id, {{"Chapter", std::vector<quizroom::quiz::Question>(ready), empty, faulty}}, {}};
}

const Finding warning{Severity::warning, "a.md", 3, 4, "mind this"};
const Finding error{Severity::error, "b.md", 1, 2, "mend this"};
const Finding note{Severity::note, "c.md", 1, 1, "know this"};

}  // namespace

TEST_CASE("the last line of a check counts the questions") {
    CHECK(check_text({}) == "0 questions, 0 ready, 0 empty\n");
    CHECK(check_text({{pack_with("a", 4, 42, 0)}, {}}) == "46 questions, 4 ready, 42 empty\n");
    CHECK(check_text({{pack_with("a", 1, 0, 0)}, {}}) == "1 question, 1 ready, 0 empty\n");
}

TEST_CASE("questions left out because of errors are counted and named") {
    CHECK(check_text({{pack_with("a", 2, 1, 1)}, {}}) == "1 question left out because of errors\n4 questions, 2 ready, 1 empty\n");
}

TEST_CASE("several packs are counted one by one and together") {
    CHECK(check_text({{pack_with("a", 2, 0, 0), pack_with("b", 1, 3, 0)}, {}}) ==
          "Title of a: 2 questions, 2 ready, 0 empty\nTitle of b: 4 questions, 1 ready, 3 empty\n6 questions, 3 ready, 3 empty\n");
}

TEST_CASE("findings come first with file and line and column") {
    Library library{{pack_with("a", 1, 0, 0)}, {error, note}};
    library.packs.front().findings = {warning};
    CHECK(check_text(library) ==
          "a.md:3:4: warning: mind this\nb.md:1:2: error: mend this\nc.md:1:1: note: know this\n1 question, 1 ready, 0 empty\n");
}

TEST_CASE("only an error fails a check wherever it stands") {
    CHECK_FALSE(has_errors({{}, {warning, note}}));
    CHECK(has_errors({{}, {note, error}}));
    Library library{{pack_with("a", 1, 0, 0)}, {}};
    library.packs.front().findings = {error};
    CHECK(has_errors(library));
}

TEST_CASE("a program reads the same as a person") {
    Library library{{pack_with("a", 2, 3, 1)}, {note}};
    library.packs.front().findings = {warning};
    const auto json = nlohmann::json::parse(check_json(library));
    CHECK(
        json["packs"] ==
        nlohmann::json::parse(
            R"([{"id": "a", "title": "Title of a", "questions": 6, "ready": 2, "empty": 3, "faulty": 1, "slides": 0, "pictures": 0, "pictureBytes": 0,
        "chapters": [{"title": "Chapter", "questions": 6, "ready": 2, "empty": 3, "faulty": 1, "slides": 0}]}])"));
    CHECK(json["findings"] == nlohmann::json::parse(R"([{"file": "a.md", "line": 3, "column": 4, "severity": "warning", "message": "mind this"},
        {"file": "c.md", "line": 1, "column": 1, "severity": "note", "message": "know this"}])"));
}
