// A question closes at the time that students have been told, and so they are not told again.
#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

quiz::Question without_timer() {
    auto question = which_model();
    question.time = {};
    return question;
}

/// Ada, Linus, who never answers, a host and a screen in an open question.
struct OpenQuestion {
    explicit OpenQuestion(Lesson& taught)
        : lesson(taught), host(lesson.host()), screen(lesson.screen()), ada(lesson.student("Ada")), linus(lesson.student("Linus")) {
        lesson.presses<quiz::AskNext>(host);
        lesson.passes(2s);
    }

    /// What Ada's page makes of what it was told last.
    bool is_closed_to_ada() const {
        const auto room = ada.desk.newest(Slot::room);
        if (room["phase"] != "asking") return room["phase"] == "closed";
        const auto closes_at = room["question"].find("closesAtMs");
        return closes_at != room["question"].end() && closes_at->get<std::int64_t>() + 500 <= lesson.now.time_since_epoch().count();
    }

    /// Looks every tenth of a second; true when a student who goes by the clock was right each time, until it was closed.
    bool closes_in_sight_within(quiz::Milliseconds time) const {
        for (const auto until = lesson.now + time; lesson.now < until;) {
            lesson.passes(100ms);
            const bool is_closed = lesson.live.room().in<quiz::Closed>();
            if (is_closed != is_closed_to_ada()) return false;
            if (is_closed) return true;
        }
        return false;
    }

    Lesson& lesson;
    Lesson::Person& host;
    Lesson::Person& screen;
    Lesson::Person& ada;
    Lesson::Person& linus;
};

}  // namespace

TEST_CASE("a question closes when a student's documents have said and no document says it again") {
    Lesson lesson{{which_model()}};
    OpenQuestion open{lesson};
    SECTION("because time is up") {}
    SECTION("because the host closes it") { lesson.presses<quiz::CloseQuestion>(open.host); }
    SECTION("because everyone has answered") {
        lesson.answers(open.ada, {1});
        lesson.answers(open.linus, {1});
    }
    SECTION("after a pause") {
        lesson.switches<quiz::PauseQuestion>(open.host);
        lesson.passes(40s);
        REQUIRE(!open.is_closed_to_ada());
        lesson.switches<quiz::ResumeQuestion>(open.host);
    }
    SECTION("after seconds were added") {
        lesson.passes(10s);
        lesson.switches<quiz::AddTime>(open.host);
    }
    SECTION("after the server was away") { lesson.now += 40s; }
    lesson.passes(100ms);
    const auto rooms_told = open.ada.desk.count(Slot::room);
    REQUIRE(open.closes_in_sight_within(90s));
    lesson.passes(10s);
    CHECK(open.ada.desk.count(Slot::room) == rooms_told);
}

TEST_CASE("a question without a timer closes as its last call says") {
    Lesson lesson{{without_timer()}};
    OpenQuestion open{lesson};
    lesson.passes(600s);
    REQUIRE(!open.is_closed_to_ada());
    lesson.presses<quiz::CloseQuestion>(open.host);
    CHECK(open.closes_in_sight_within(1s));
}

TEST_CASE("hosts and screens and whoever comes late are told that a question has closed") {
    Lesson lesson{{which_model()}};
    OpenQuestion open{lesson};
    lesson.passes(60s);
    CHECK(open.host.desk.newest(Slot::room)["phase"] == "closed");
    CHECK(open.screen.desk.newest(Slot::room)["phase"] == "closed");
    CHECK(open.screen.desk.newest(Slot::tally).contains("counts"));
    auto& late = lesson.student("Late");
    lesson.dries();
    CHECK(late.desk.newest(Slot::room)["phase"] == "closed");
}

TEST_CASE("a student whose answer comes after the close is told that it came too late") {
    Lesson lesson{{which_model()}};
    OpenQuestion open{lesson};
    lesson.passes(60s);
    lesson.answers(open.ada, {1});
    lesson.dries();
    CHECK(open.ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "question-is-closed");
}
