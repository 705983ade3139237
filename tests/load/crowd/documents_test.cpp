#include "load/crowd/documents.hpp"

#include <catch2/catch.hpp>

using namespace quizroom::load;

namespace {

Room shown(const std::string& question, const std::string& paused = "false") {
    RoomReader reader;
    return reader.read(R"({"type":"room","sequence":3,"phase":"asking","step":1,"paused":)" + paused +
                       R"(,"question":{"round":1,"shown":{"kind":"choose-one"})" + question + "}}");
}

}  // namespace

TEST_CASE("a question is open until half a second after its announced end") {
    const auto room = shown(R"(,"closesAtMs":20000)");
    CHECK(room->is_open_at(20'499));
    CHECK(!room->is_open_at(20'500));
}

TEST_CASE("a question without an end is open and a paused one takes no answers") {
    CHECK(shown("")->is_open_at(9'000'000));
    CHECK(!shown(R"(,"remainingMs":5000)", "true")->is_open_at(1));
}
