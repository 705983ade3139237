// Extra time: whose deadline it moves, how long the room waits, and what it is worth.
#include "quiz/extra_time.hpp"
#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr quiz::Settings first_answer_counts{quiz::Board::speed, false};

std::string tries_grant(Classroom& class_room, const std::string& name, int percent) {
    return class_room.tries(quiz::GrantExtraTime{class_room.next_command(), class_room.seat(name), percent});
}

Classroom& grants(Classroom& class_room, const std::string& name, int percent) {
    return class_room.does(quiz::GrantExtraTime{class_room.next_command(), class_room.seat(name), percent});
}

std::string tries_answer(Classroom& class_room, const std::string& name) {
    return class_room.tries(class_room.answer(name, class_room.pick("DevOps")));
}

/// Ada has 50 % more than the 20 seconds of the open question; Linus has not.
Classroom& asked(Classroom& class_room) { return grants(class_room.joined_by({"Ada", "Linus"}), "Ada", 50).asks(); }

}  // namespace

TEST_CASE("extra time is granted in four steps to who plays while no question is open") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).does(quiz::RemoveSeat{class_room.next_command(), 2});
    CHECK(class_room.tries(quiz::GrantExtraTime{class_room.next_command(), 7, 25}) == "unknown-seat");
    CHECK(class_room.tries(quiz::GrantExtraTime{class_room.next_command(), 2, 25}) == "unknown-seat");
    CHECK(tries_grant(class_room, "Ada", 30) == "cannot-grant-time");
    for (const int percent : {25, 50, 100, 0, 100}) {
        CHECK(tries_grant(class_room, "Ada", percent) == "accepted");
        CHECK(class_room.student("Ada").extra_time_percent == percent);
    }
    class_room.asks();
    CHECK(tries_grant(class_room, "Ada", 25) == "cannot-grant-time");
    class_room.closes();
    CHECK(tries_grant(class_room, "Ada", 25) == "accepted");
    class_room.ends();
    CHECK(tries_grant(class_room, "Ada", 0) == "room-is-over");
}

TEST_CASE("granting what a student has already and pressing twice change nothing") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    const quiz::GrantExtraTime grant{class_room.next_command(), 1, 50};
    class_room.does(grant);
    const auto events = class_room.event_count();
    class_room.does(grant);
    CHECK(tries_grant(class_room, "Ada", 50) == "accepted");
    CHECK(class_room.event_count() == events);
}

TEST_CASE("no more than 200 students have extra time and whoever leaves makes room") {
    Classroom class_room{{which_model()}};
    for (int number = 1; number <= 201; ++number) class_room.does(class_room.join_as("Student " + std::to_string(number)));
    for (quiz::SeatId seat = 1; seat <= 200; ++seat) class_room.does(quiz::GrantExtraTime{class_room.next_command(), seat, 25});
    CHECK(tries_grant(class_room, "Student 201", 25) == "cannot-grant-time");
    CHECK(tries_grant(class_room, "Student 200", 50) == "accepted");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), 3});
    CHECK(tries_grant(class_room, "Student 201", 25) == "accepted");
}

TEST_CASE("a student with extra time may answer when the others may not any more") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(25s);
    CHECK(class_room.phase() == "asking");
    CHECK(tries_answer(class_room, "Linus") == "question-is-closed");
    CHECK(tries_answer(class_room, "Ada") == "accepted");
}

TEST_CASE("a question closes by itself when the last extra time is over") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(30'499ms);
    CHECK(class_room.phase() == "asking");
    class_room.waits(1ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("an answer with extra time is measured against the time with it") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(15s).answers("Ada", "DevOps").answers("Linus", "DevOps");
    CHECK(class_room.given("Ada").worth.speed == 750);    // half of 30 s
    CHECK(class_room.given("Linus").worth.speed == 625);  // three quarters of 20 s
    CHECK(class_room.given("Ada").worth.accuracy == class_room.given("Linus").worth.accuracy);
}

TEST_CASE("the own deadline follows added seconds and a pause and an outage") {
    Classroom class_room{{which_model()}};
    asked(class_room);
    const auto start = class_room.now();
    const auto own = [&] { return quiz::view_for_seat(class_room.room(), class_room.seat("Ada")).closes_at; };
    const auto of_all = [&] { return quiz::view_for_everyone(class_room.room(), class_room.now()).question->closes_at; };
    CHECK(own() == start + 30s);
    CHECK(of_all() == start + 20s);
    CHECK(quiz::view_for_seat(class_room.room(), class_room.seat("Linus")).closes_at == of_all());
    class_room.does(quiz::AddTime{class_room.next_command()});
    CHECK(own() == start + 40s);
    class_room.waits(5s).does(quiz::PauseQuestion{class_room.next_command()});
    CHECK_FALSE(own());
    class_room.waits(60s).does(quiz::ResumeQuestion{class_room.next_command()});
    CHECK(own() == start + 100s);
    class_room.loses_its_server_for(7s);
    CHECK(own() == start + 107s);
    class_room.waits(20s).answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").worth.speed == 583);  // 25 s of 30 s, which the added ten leave as they are
}

TEST_CASE("where the first answer counts the room waits for nobody who has given it") {
    Classroom class_room{{which_model()}, first_answer_counts};
    asked(class_room).waits(10s).answers("Ada", "DevOps").waits(10'499ms);
    CHECK(class_room.phase() == "asking");
    class_room.waits(1ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("the last answer behind the time of the others ends the question") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(22s).answers("Ada", "DevOps").has_present({"Ada", "Linus"});
    CHECK(class_room.room().in_phase<quiz::Asking>()->last_call->deadline == 25s);  // Ada may change it for three seconds
    CHECK(tries_answer(class_room, "Linus") == "question-is-closed");
    class_room.waits(3'500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("a room waits for nobody whose own extra time is over") {
    Classroom class_room{{which_model()}};
    grants(grants(class_room.joined_by({"Ada", "Linus"}), "Ada", 25), "Linus", 100).asks();
    class_room.waits(22s).answers("Linus", "DevOps").has_present({"Ada", "Linus"});
    CHECK_FALSE(class_room.room().in_phase<quiz::Asking>()->last_call);  // Ada has three seconds left
    class_room.waits(4s).has_present({"Ada", "Linus"}).waits(3'500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("a room waits for nobody with extra time who is gone when the time of the others is up") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(19s).has_present({"Linus"}).waits(2s);
    CHECK(class_room.phase() == "asking");
    class_room.has_present({"Linus"}).waits(3'500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("before the time of the others is up everyone's answers end a question as always") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(2s).answers("Linus", "DevOps").has_present({"Ada", "Linus"});
    CHECK_FALSE(class_room.room().in_phase<quiz::Asking>()->last_call);
    class_room.answers("Ada", "DevOps").has_present({"Ada", "Linus"});
    CHECK(class_room.room().in_phase<quiz::Asking>()->last_call->deadline == 5s);
}

TEST_CASE("a host who closes ends the question for those with extra time too") {
    Classroom class_room{{which_model()}};
    asked(class_room).waits(22s).closes();
    CHECK(class_room.phase() == "closed");
    CHECK(tries_answer(class_room, "Ada") == "question-is-closed");
}

TEST_CASE("a host reads for how many the room waits and until when") {
    Classroom class_room{{which_model()}, first_answer_counts};
    asked(class_room);
    const auto extra = [&] { return quiz::tally_for_host(class_room.room(), 2).extra_time; };
    REQUIRE(extra());
    CHECK(extra()->students == 1);
    CHECK(extra()->closes_at == class_room.now() + 30s);
    CHECK_FALSE(quiz::tally_for_screen(class_room.room(), 2).extra_time);
    CHECK(quiz::roster_row(class_room.room(), class_room.seat("Ada"), true).extra_time_percent == 50);
    class_room.answers("Ada", "DevOps");
    CHECK_FALSE(extra());
}

TEST_CASE("in a room without time limits questions have none and speed is worth what accuracy is") {
    quiz::Settings untimed;
    untimed.untimed = true;
    Classroom class_room{{which_model()}, untimed};
    asked(class_room).waits(10min);
    CHECK(class_room.phase() == "asking");
    CHECK(class_room.room().round().time_limit == 0s);
    CHECK(class_room.tries(quiz::AddTime{class_room.next_command()}) == "cannot-add-time");
    class_room.answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").worth.speed == 1000);
    CHECK_FALSE(quiz::tally_for_host(class_room.room(), 2).extra_time);
    class_room.closes();
    CHECK(class_room.phase() == "closed");
}
