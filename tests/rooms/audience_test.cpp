#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

/// Thirty students, a host and a screen, all told everything.
struct Class {
    explicit Class(Lesson& lesson) : host(lesson.host()), screen(lesson.screen()) {
        for (int number = 1; number <= 30; ++number) students.push_back(&lesson.student("Student " + std::to_string(number)));
        lesson.dries();
        lesson.passes(1s);
        sends_before = students[0]->desk.sends;
    }
    /// To each student, since the class has assembled.
    std::size_t sends() const { return students[0]->desk.sends - sends_before; }
    void most_answer(Lesson& lesson) const {
        for (auto* student : students)
            if (student != students.back()) lesson.answers(*student, {1});
    }
    /// Of the question that is closed.
    void are_shown_standings(Lesson& lesson) {
        REQUIRE(lesson.live.room().in<quiz::Closed>());
        lesson.presses<quiz::RevealSolution>(host);
        lesson.presses<quiz::ShowStandings>(host);
        lesson.dries();
        REQUIRE(lesson.live.room().in<quiz::Standings>());
    }
    Lesson::Person& host;
    Lesson::Person& screen;
    std::vector<Lesson::Person*> students;
    std::size_t sends_before = 0;
};

}  // namespace

TEST_CASE("nothing that one student does sends anything to the others") {
    Lesson lesson{{which_model()}};
    Class present{lesson};
    lesson.presses<quiz::AskNext>(present.host);
    lesson.dries();
    const auto before = present.students[0]->desk.letters.size();
    for (std::size_t at = 1; at < 29; ++at) lesson.answers(*present.students[at], {0});
    lesson.live.leave(present.students[29]->guest, lesson.now);
    lesson.student("Late");
    lesson.passes(2s);
    CHECK(present.students[0]->desk.letters.size() == before);
}

TEST_CASE("a question with one answer costs each student five documents at most") {
    Lesson lesson{{which_model()}};
    Class present{lesson};
    const auto before = present.students[0]->desk.letters.size();
    lesson.presses<quiz::AskNext>(present.host);
    for (auto* student : present.students) lesson.answers(*student, {1});
    lesson.passes(5s);
    REQUIRE(lesson.live.room().in<quiz::Closed>());
    lesson.presses<quiz::RevealSolution>(present.host);
    lesson.dries();
    // asked, acknowledged, last call, and the reveal's two that leave together
    CHECK(present.students[0]->desk.letters.size() - before == 5);
}

TEST_CASE("from the question to the standings with one answer each student is sent to four times when time runs out") {
    Lesson lesson{{which_model()}};
    Class present{lesson};
    lesson.presses<quiz::AskNext>(present.host);
    present.most_answer(lesson);
    lesson.passes(60s);
    present.are_shown_standings(lesson);
    // asked, acknowledged, the result with its standing, the standings
    CHECK(present.sends() == 4);
}

TEST_CASE("from the question to the standings with one answer each student is sent to five times when the end comes early") {
    Lesson lesson{{which_model()}};
    Class present{lesson};
    lesson.presses<quiz::AskNext>(present.host);
    present.most_answer(lesson);
    SECTION("because of the host") { lesson.presses<quiz::CloseQuestion>(present.host); }
    SECTION("because everyone has answered") { lesson.answers(*present.students.back(), {1}); }
    lesson.passes(5s);
    present.are_shown_standings(lesson);
    // asked, acknowledged, the last call, the result with its standing, the standings
    CHECK(present.sends() == 5);
}

TEST_CASE("screen and host hear of arrivals and answers ten times a second at most") {
    Lesson lesson{{which_model()}};
    Class present{lesson};
    lesson.presses<quiz::AskNext>(present.host);
    lesson.passes(1s);
    const auto tallies = present.screen.desk.count(Slot::tally);
    for (int tenth = 0; tenth < 20; ++tenth) {
        lesson.answers(*present.students[static_cast<std::size_t>(tenth)], {0});
        lesson.live.wake(lesson.now);
        lesson.passes(50ms);
    }
    CHECK(present.screen.desk.count(Slot::tally) - tallies <= 21);
    CHECK(present.screen.desk.newest(Slot::tally)["answered"] == 20);
}

TEST_CASE("a second tab takes the seat over and the first is told so") {
    Lesson lesson{{which_model()}};
    auto& ada = lesson.student("Ada");
    lesson.dries();
    const auto first = ada.guest;
    Desk second;
    const auto admitted = lesson.live.admit_student({"123456", ada.token, ""}, second, lesson.now);
    lesson.dries();
    CHECK(ada.desk.newest(Slot::reply)["reason"] == "replaced");
    CHECK(ada.desk.close_code == 4001);
    CHECK(second.newest(Slot::seat)["nickname"] == "Ada");
    lesson.live.leave(first, lesson.now);
    lesson.passes(20s);
    CHECK(lesson.live.room().seats.all().size() == 1);
    auto& host = lesson.host();
    lesson.passes(1s);
    CHECK(host.desk.newest(Slot::tally)["present"] == 1);
    lesson.live.leave(std::get<rooms::GuestId>(admitted), lesson.now);
}

TEST_CASE("an answer sent again is acknowledged again and changes nothing") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    const auto answer = lesson.answer({2});
    lesson.live.answer(ada.guest, answer, 0ms, lesson.now);
    lesson.dries();
    const auto records = lesson.paper.records.size();
    const auto told = ada.desk.count(Slot::seat);
    lesson.live.answer(ada.guest, answer, 0ms, lesson.now);
    CHECK(lesson.paper.records.size() == records);
    CHECK(ada.desk.count(Slot::seat) == told + 1);
    CHECK(ada.desk.newest(Slot::seat)["lastCommand"] == nlohmann::json{{"id", answer.id}, {"result", "accepted"}});
}

TEST_CASE("a refusal is remembered and a pause is not") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    const auto malformed = lesson.answer({9});
    lesson.live.answer(ada.guest, malformed, 0ms, lesson.now);
    lesson.dries();
    CHECK(ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "malformed-answer");

    lesson.switches<quiz::PauseQuestion>(host);
    const auto good = lesson.answer({1});
    lesson.live.answer(ada.guest, good, 0ms, lesson.now);
    lesson.dries();
    CHECK(ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "question-is-paused");
    lesson.switches<quiz::ResumeQuestion>(host);
    lesson.live.answer(ada.guest, good, 0ms, lesson.now);
    lesson.dries();
    CHECK(ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
}

TEST_CASE("a student counts as present until fifteen seconds after the connection was lost") {
    Lesson lesson{{true_or_false()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    auto& linus = lesson.student("Linus");
    lesson.presses<quiz::AskNext>(host);
    lesson.answers(ada, {0, 0, 1, 1});
    lesson.live.leave(linus.guest, lesson.now);
    lesson.passes(14'900ms);
    CHECK_FALSE(lesson.live.room().in_phase<quiz::Asking>()->last_call);
    lesson.passes(100ms);
    CHECK(lesson.live.room().in_phase<quiz::Asking>()->last_call);
}

TEST_CASE("a student presses no host's button and a screen presses none at all") {
    Lesson lesson{{which_model()}};
    auto& screen = lesson.screen();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(ada);
    lesson.presses<quiz::AskNext>(screen);
    lesson.dries();
    CHECK(ada.desk.newest(Slot::reply)["code"] == "not-allowed");
    CHECK(screen.desk.newest(Slot::reply)["code"] == "not-allowed");
    CHECK(lesson.live.room().in<quiz::Lobby>());
}

TEST_CASE("a room has eight hosts and sixteen screens at once") {
    Lesson lesson{{which_model()}};
    for (int number = 1; number <= 8; ++number) CHECK(lesson.watcher("host " + std::to_string(number), protocol::Role::host).refused.empty());
    CHECK(lesson.watcher("a ninth host", protocol::Role::host).refused == "too-many-connections");
    for (int number = 1; number <= 16; ++number) CHECK(lesson.watcher("screen " + std::to_string(number), protocol::Role::screen).refused.empty());
    CHECK(lesson.watcher("one more screen", protocol::Role::screen).refused == "too-many-connections");
}

TEST_CASE("a taken name is refused with one that is free") {
    Lesson lesson{{which_model()}};
    lesson.student("Ada");
    Desk desk;
    const auto admitted = lesson.live.admit_student({"123456", {99}, "ada"}, desk, lesson.now);
    REQUIRE(std::holds_alternative<protocol::Refused>(admitted));
    CHECK(std::get<protocol::Refused>(admitted).code == "nickname-taken");
    CHECK(std::get<protocol::Refused>(admitted).suggestion == "ada 2");
}

TEST_CASE("a question reaches a seat once and returning gains no time") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    lesson.dries();
    lesson.passes(4s);
    lesson.live.leave(ada.guest, lesson.now);
    lesson.passes(4s);
    lesson.student("Ada");
    lesson.dries();
    lesson.answers(ada, {0});
    CHECK(lesson.live.room().round().answer_of(1)->measured == 8s);

    auto& late = lesson.student("Late");
    lesson.passes(2s);
    lesson.answers(late, {0});
    CHECK(lesson.live.room().round().answer_of(2)->measured == 2s);
}

TEST_CASE("an empty room ends itself after four hours and is forgotten half an hour later") {
    Lesson lesson{{which_model()}};
    auto& ada = lesson.student("Ada");
    lesson.dries();
    lesson.live.leave(ada.guest, lesson.now);
    lesson.now += 4h - 1ms;
    lesson.live.wake(lesson.now);
    CHECK(lesson.live.room().in<quiz::Lobby>());
    lesson.now += 1ms;
    lesson.live.wake(lesson.now);
    CHECK(lesson.live.room().in<quiz::Finished>());
    CHECK_FALSE(lesson.live.is_over(lesson.now));
    CHECK(lesson.live.is_over(lesson.now + 30min));
}

TEST_CASE("whoever comes later gets no letter that was written before") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    lesson.presses<quiz::AskNext>(host);
    lesson.passes(1s);
    lesson.switches<quiz::PauseQuestion>(host);
    auto& screen = lesson.screen();
    lesson.dries();
    REQUIRE_FALSE(screen.desk.letters.empty());
    CHECK(screen.desk.letters.front().first == Slot::welcome);
}

TEST_CASE("a host's refused command sent again is refused again") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    lesson.live.act(host.guest, {80, quiz::PauseQuestion{80}}, lesson.now);
    lesson.presses<quiz::AskNext>(host);
    lesson.live.act(host.guest, {80, quiz::PauseQuestion{80}}, lesson.now);
    lesson.dries();
    CHECK(host.desk.newest(Slot::seat)["lastCommand"] == nlohmann::json{{"id", 80}, {"result", "not-in-this-phase"}});
    CHECK_FALSE(lesson.live.room().in_phase<quiz::Asking>()->clock.stopped_since);
}

TEST_CASE("a room that ended long ago asks its last guests to hang up") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    lesson.presses<quiz::EndRoom>(host);
    lesson.dries();
    lesson.now += 30min;
    lesson.live.wake(lesson.now);
    CHECK(host.desk.newest(Slot::reply)["reason"] == "room-closed");
    CHECK(host.desk.close_code == 1000);
    CHECK_FALSE(lesson.live.due());
    lesson.live.leave(host.guest, lesson.now);
    CHECK(lesson.live.is_over(lesson.now));
}
