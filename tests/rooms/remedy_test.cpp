// Who is told that a question was mended, and when.
#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

/// Ada takes the second option, which is wrong; the question has closed.
struct ClosedQuestion {
    ClosedQuestion() {
        lesson.passes(1s);
        lesson.presses<quiz::AskNext>(host);
        lesson.passes(1s);
        const auto& drawing = lesson.live.room().round().drawing;
        wrong = static_cast<std::uint8_t>(std::ranges::find(drawing.items, 0) - drawing.items.begin());
        lesson.answers(ada, {wrong});
        lesson.passes(10s);
        REQUIRE(lesson.live.room().in<quiz::Closed>());
    }

    void accepts() {
        const auto id = ++lesson.last_command;
        lesson.live.act(host.guest, {id, quiz::AcceptAlso{id, 1, quiz::Picks{wrong}}}, lesson.now);
        lesson.dries();
    }
    void voids() {
        const auto id = ++lesson.last_command;
        lesson.live.act(host.guest, {id, quiz::VoidRound{id, 1}}, lesson.now);
        lesson.dries();
    }

    Lesson lesson{{which_model(), which_model()}};
    Lesson::Person& host = lesson.host();
    Lesson::Person& screen = lesson.screen();
    Lesson::Person& ada = lesson.student("Ada");
    std::uint8_t wrong = 0;
};

}  // namespace

TEST_CASE("what a host mends before the reveal is sent to no student and no projector") {
    ClosedQuestion closed;
    const auto sends = closed.ada.desk.sends + closed.screen.desk.sends;
    closed.accepts();
    closed.voids();
    CHECK(closed.ada.desk.sends + closed.screen.desk.sends == sends);
    CHECK(closed.host.desk.newest(Slot::room)["host"]["solutionAhead"]["alsoRight"][0]["picks"][0] == closed.wrong);
}

TEST_CASE("what is mended after the reveal is told to everybody in one moment with points and ranks") {
    ClosedQuestion closed;
    closed.lesson.presses<quiz::RevealSolution>(closed.host);
    closed.lesson.dries();
    CHECK(closed.ada.desk.newest(Slot::seat)["result"]["result"] == "wrong");
    const auto sends = closed.ada.desk.sends;
    closed.accepts();
    CHECK(closed.ada.desk.sends == sends + 1);
    CHECK(closed.ada.desk.newest(Slot::seat)["result"]["result"] == "right");
    CHECK(closed.ada.desk.newest(Slot::seat)["points"] > 0);
    for (auto* person : {&closed.ada, &closed.screen})
        CHECK(person->desk.newest(Slot::room)["remedy"] == nlohmann::json::parse(R"({"number": 1, "kind": "another-answer"})"));
    CHECK(closed.screen.desk.newest(Slot::room)["solution"]["alsoRight"][0]["picks"][0] == closed.wrong);
    closed.lesson.passes(1s);
    CHECK(closed.host.desk.newest(Slot::roster)["rows"][0]["points"] > 0);
    closed.voids();
    CHECK(closed.ada.desk.newest(Slot::room)["remedy"]["kind"] == "voided");
    CHECK(closed.ada.desk.newest(Slot::seat)["points"] == 0);
    closed.lesson.presses<quiz::AskNext>(closed.host);
    closed.lesson.dries();
    CHECK_FALSE(closed.ada.desk.newest(Slot::room).contains("remedy"));
}
