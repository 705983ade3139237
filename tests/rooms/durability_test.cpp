#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

TEST_CASE("nobody is told anything before it is on disk") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    CHECK(ada.desk.letters.empty());
    lesson.dries();
    CHECK(ada.desk.newest(Slot::seat)["nickname"] == "Ada");

    lesson.presses<quiz::AskNext>(host);
    CHECK(ada.desk.newest(Slot::room)["phase"] == "lobby");
    CHECK(host.desk.newest(Slot::room)["phase"] == "lobby");
    CHECK(host.desk.count(Slot::seat) == 0);
    lesson.dries();
    CHECK(ada.desk.newest(Slot::room)["phase"] == "asking");
    CHECK(host.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");

    lesson.answers(ada, {0});
    CHECK_FALSE(ada.desk.newest(Slot::seat).contains("lastCommand"));
    lesson.dries();
    CHECK(ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
}

TEST_CASE("documents for whoever arrives wait for the disk too") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    lesson.presses<quiz::AskNext>(host);
    auto& screen = lesson.screen();
    CHECK(screen.desk.letters.empty());
    lesson.dries();
    CHECK(screen.desk.newest(Slot::room)["phase"] == "asking");
}

TEST_CASE("letters leave in the order they were written") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    const auto asked = lesson.paper.last();
    lesson.answers(ada, {0});
    lesson.live.on_durable(asked, lesson.now);
    CHECK(ada.desk.newest(Slot::room)["phase"] == "asking");
    CHECK_FALSE(ada.desk.newest(Slot::seat).contains("answer"));
    lesson.dries();
    CHECK(ada.desk.newest(Slot::seat)["answer"]["picks"] == nlohmann::json{0});
}

TEST_CASE("when the journal refuses nothing is told and the room says that it has failed") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    lesson.dries();
    const auto told = ada.desk.letters.size();
    const auto before = lesson.live.room();
    lesson.paper.refuses = true;
    lesson.answers(ada, {0});
    lesson.dries();
    CHECK(lesson.live.has_failed());
    CHECK(ada.desk.letters.size() == told);
    CHECK(journal::fold(lesson.paper.records) == before);
    lesson.paper.refuses = false;
    lesson.paper.records.push_back(
        {lesson.live.room().sequence, 1, lesson.now, quiz::AnswerAccepted{1, lesson.last_command, *lesson.live.room().round().answer_of(1)}});
}

TEST_CASE("while a question is open a heartbeat is written each second in which nothing else is") {
    Lesson lesson{{true_or_false()}};
    auto& host = lesson.host();
    lesson.passes(10s);
    const auto in_lobby = lesson.paper.records.size();
    CHECK(in_lobby == 1);
    lesson.presses<quiz::AskNext>(host);
    lesson.passes(10s);
    const auto beats =
        std::ranges::count_if(lesson.paper.records, [](const auto& record) { return std::holds_alternative<quiz::HeartbeatRecorded>(record.event); });
    CHECK(beats == 10);
}

TEST_CASE("a server that was stopped and goes on does not charge the time it stood still") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.student("Linus");
    lesson.presses<quiz::AskNext>(host);
    lesson.passes(2s);
    lesson.now += 8h;  // a laptop that was closed
    lesson.answers(ada, {0});
    CHECK(lesson.live.room().round().answer_of(1)->measured <= 2s);
    lesson.passes(17s);
    CHECK(lesson.live.room().in<quiz::Asking>());
}

TEST_CASE("when the disk stands still for too long the room gives up rather than grow") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& ada = lesson.student("Ada");
    lesson.presses<quiz::AskNext>(host);
    const auto answer = lesson.answer({0});
    for (std::size_t again = 0; again <= rooms::Audience::held_max; ++again) lesson.live.answer(ada.guest, answer, 0ms, lesson.now);
    CHECK(lesson.live.has_failed());
}

TEST_CASE("whoever joined while the seat went to somebody else on the disk is asked to come again") {
    Lesson lesson{{which_model()}};
    auto& ada = lesson.student("Ada");
    lesson.paper.records.back().event = quiz::SeatTaken{1, {}, "Linus"};
    lesson.live.rest(lesson.now);
    lesson.live.become(journal::fold(lesson.paper.records), 2, lesson.now);
    CHECK(ada.desk.newest(Slot::reply)["reason"] == "restarting");
    CHECK(ada.desk.newest(Slot::seat).is_null());
    CHECK(lesson.live.guest_count() == 0);
}
