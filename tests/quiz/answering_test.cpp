#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("a student who changes their mind is graded on the last answer before the close") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "DataOps").answers("Ada", "DevOps").closes().reveals();
    CHECK(class_room.credit("Ada") == quiz::full_credit);
    CHECK(class_room.room().round().answered == 1);
}

TEST_CASE("the last answer counts with its own time") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(1s).answers("Ada", "DevOps").waits(9s).answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").used == 10s);
    CHECK(class_room.given("Ada").worth.speed == 750);
    CHECK(class_room.given("Ada").worth.accuracy == 1000);
}

TEST_CASE("where answers may not change the first one stays") {
    Classroom class_room{{which_model()}, {quiz::Board::speed, false}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DataOps");
    CHECK(class_room.tries(class_room.answer("Ada", class_room.pick("DevOps"))) == "already-answered");
    CHECK(class_room.credit("Ada") == 0);
}

TEST_CASE("an answer sent twice is accepted twice and counted once") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks();
    const auto answer = class_room.answer("Ada", class_room.pick("DevOps"));
    class_room.does(answer);
    const auto events = class_room.event_count();
    class_room.waits(5s).does(answer).waits(60s).does(answer);
    CHECK(class_room.event_count() == events + 1);  // the close
    CHECK(class_room.given("Ada").used == 0ms);
}

TEST_CASE("an answer to a question that is not open is refused") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada"});
    CHECK(class_room.tries(class_room.answer("Ada", quiz::Picks{0})) == "question-is-closed");
    class_room.asks();
    const auto early = class_room.answer("Ada", quiz::Picks{0});
    class_room.closes();
    CHECK(class_room.tries(early) == "question-is-closed");
    class_room.reveals().asks();
    CHECK(class_room.tries(early) == "question-is-closed");  // of the round before
}

TEST_CASE("an answer that is none is refused and changes nothing") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks();
    const auto before = class_room.room();
    CHECK(class_room.tries(class_room.answer("Ada", quiz::Picks{9})) == "malformed-answer");
    CHECK(class_room.tries(class_room.answer("Ada", quiz::Text{"DevOps"})) == "malformed-answer");
    CHECK(class_room.room() == before);
}

TEST_CASE("what was tapped in time still counts when it arrives within the last call") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().waits(20'400ms);
    auto tapped_in_time = class_room.answer("Ada", class_room.pick("DevOps"));
    tapped_in_time.reported = 19'950ms;
    tapped_in_time.allowance = 500ms;
    CHECK(class_room.tries(tapped_in_time) == "accepted");

    auto tapped_late = class_room.answer("Linus", class_room.pick("DevOps"));
    tapped_late.allowance = 500ms;
    CHECK(class_room.tries(tapped_late) == "question-is-closed");
}

TEST_CASE("a slow link costs nothing and a lie gains at most the link's round trip") {
    struct Row {
        quiz::Milliseconds sent, arrives, reported, allowance, used;
    };
    const std::vector<Row> rows{
        // sent  arrives   reported  allowance used
        {0ms, 4'000ms, 3'900ms, 200ms, 3'900ms},    // believed
        {0ms, 4'000ms, 1'000ms, 200ms, 3'800ms},    // a lie gains 200 ms
        {0ms, 4'000ms, 9'000ms, 200ms, 4'000ms},    // never worse than measured
        {0ms, 4'000ms, 1'000ms, 9'000ms, 3'500ms},  // no link forgives more than 500 ms
        {0ms, 4'000ms, 3'000ms, 0ms, 4'000ms},
        {3'000ms, 4'000ms, 900ms, 200ms, 900ms},  // sent late to this seat
        {0ms, 100ms, 0ms, 500ms, 0ms},
        {9'000ms, 4'000ms, 500ms, 0ms, 0ms},  // sent cannot lie behind the arrival
    };
    for (const auto& row : rows) {
        CAPTURE(row.sent.count(), row.arrives.count(), row.reported.count(), row.allowance.count());
        Classroom class_room{{which_model()}};
        class_room.joined_by({"Ada"}).asks().waits(row.arrives);
        auto answer = class_room.answer("Ada", class_room.pick("DevOps"));
        answer.sent = row.sent;
        answer.reported = row.reported;
        answer.allowance = row.allowance;
        class_room.does(answer);
        CHECK(class_room.given("Ada").used == row.used);
        CHECK(class_room.given("Ada").reported == row.reported);
    }
}

TEST_CASE("a removed student answers no more") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks();
    const auto answer = class_room.answer("Ada", class_room.pick("DevOps"));
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Ada")});
    CHECK(class_room.tries(answer) == "seat-removed");
    auto nobody = answer;
    nobody.seat = 99;
    CHECK(class_room.tries(nobody) == "unknown-seat");
}
