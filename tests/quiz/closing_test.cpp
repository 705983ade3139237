#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("a question closes by itself half a second after its time") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(20'499ms);
    CHECK(class_room.phase() == "asking");
    class_room.waits(1ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("the host closes early and answers under way still count") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(5s).does(quiz::CloseQuestion{class_room.next_command(), class_room.room().step});
    CHECK(class_room.phase() == "asking");
    class_room.waits(300ms);
    auto answer = class_room.answer("Ada", class_room.pick("DevOps"));
    answer.reported = 4'900ms;
    answer.allowance = 400ms;
    class_room.does(answer).waits(200ms);
    CHECK(class_room.phase() == "closed");
    CHECK(class_room.credit("Ada") == quiz::full_credit);
}

TEST_CASE("when everyone present has answered a last call of three seconds starts") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus", "Absent"}).asks().answers("Ada", "DevOps").has_present({"Ada", "Linus"});
    CHECK_FALSE(class_room.room().in_phase<quiz::Asking>()->last_call);
    class_room.answers("Linus", "MLOps").has_present({"Ada", "Linus"});
    CHECK(class_room.room().in_phase<quiz::Asking>()->last_call);
    class_room.waits(3'499ms);
    CHECK(class_room.phase() == "asking");
    class_room.waits(1ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("a change restarts the last call once and not twice") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "MLOps").has_present({"Ada"});
    class_room.waits(2s).answers("Ada", "DataOps").waits(2s).answers("Ada", "DevOps").waits(1'499ms);
    CHECK(class_room.phase() == "asking");
    class_room.waits(1ms);
    CHECK(class_room.phase() == "closed");
    CHECK(class_room.credit("Ada") == quiz::full_credit);
}

TEST_CASE("a last call never outlives the question's own time") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(19s).answers("Ada", "DevOps").has_present({"Ada"}).waits(1'500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("where answers may not change the question closes as soon as everyone has answered") {
    Classroom class_room{{which_model()}, {quiz::Board::speed, false}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").has_present({"Ada"}).waits(500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("nobody present closes nothing") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().has_present({});
    CHECK_FALSE(class_room.room().in_phase<quiz::Asking>()->last_call);
}

TEST_CASE("a pause stops the clock and costs nobody anything") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(4s).does(quiz::PauseQuestion{class_room.next_command()}).waits(10min);
    CHECK(class_room.phase() == "asking");
    CHECK(class_room.tries(class_room.answer("Ada", class_room.pick("DevOps"))) == "question-is-paused");
    class_room.does(quiz::ResumeQuestion{class_room.next_command()}).waits(6s).answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").used == 10s);
    class_room.waits(10'500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("ten more seconds move the end and not what speed is measured against") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().does(quiz::AddTime{class_room.next_command()}).waits(25s).answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").worth.speed == 500);
    class_room.waits(5'499ms);
    CHECK(class_room.phase() == "asking");
    class_room.waits(1ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("time cannot be added for ever") {
    Classroom class_room{{which_model()}};
    class_room.asks();
    int added = 0;
    while (class_room.tries(quiz::AddTime{class_room.next_command()}) == "accepted") ++added;
    CHECK(added == 178);  // 20 s and 178 times 10 s are 30 minutes
    CHECK(class_room.tries(quiz::AddTime{class_room.next_command()}) == "cannot-add-time");
}

TEST_CASE("the time the server was away is not charged") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(4s).does(quiz::RecordHeartbeat{}).loses_its_server_for(1h);
    CHECK(class_room.phase() == "asking");
    class_room.waits(2s).answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").used == 6s);
    class_room.waits(14'500ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("a server that was away during a pause leaves the pause as it was") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(4s).does(quiz::PauseQuestion{class_room.next_command()}).loses_its_server_for(1h);
    class_room.waits(1min).does(quiz::ResumeQuestion{class_room.next_command()}).waits(1s).answers("Ada", "DevOps");
    CHECK(class_room.given("Ada").used == 5s);
}

TEST_CASE("an answer tapped in time counts in the last call however slow the link is") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().waits(5s).does(quiz::CloseQuestion{class_room.next_command(), class_room.room().step});
    class_room.waits(450ms);
    auto in_time = class_room.answer("Ada", class_room.pick("DevOps"));
    in_time.reported = 4'990ms;
    class_room.does(in_time);
    CHECK(class_room.given("Ada").used == 5'450ms);  // points go by what the link explains
    auto too_late = class_room.answer("Linus", class_room.pick("DevOps"));
    too_late.reported = 5'010ms;
    CHECK(class_room.tries(too_late) == "question-is-closed");
}
