#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("a double click never skips anything") {
    Classroom class_room{{which_model(), which_stages()}};
    const auto pressed_on = class_room.room().step;
    class_room.does(quiz::AskNext{1001, pressed_on, 1});
    CHECK(class_room.tries(quiz::AskNext{1002, pressed_on, 2}) == "step-has-passed");
    CHECK(class_room.tries(quiz::SkipQuestion{1003, pressed_on}) == "step-has-passed");
    CHECK(class_room.room().rounds.size() == 1);
}

TEST_CASE("a host's command sent again is accepted again and changes nothing") {
    Classroom class_room{{which_model(), which_stages()}};
    const quiz::AskNext ask{1001, class_room.room().step, 1};
    class_room.does(ask);
    const auto added = quiz::AddTime{1002};
    class_room.does(added);
    const auto before = class_room.room();
    class_room.does(ask).does(added);
    CHECK(class_room.room() == before);
}

TEST_CASE("a second press on close does not move the last call") {
    Classroom class_room{{which_model()}};
    class_room.asks().does(quiz::CloseQuestion{class_room.next_command(), class_room.room().step}).waits(400ms);
    CHECK(class_room.tries(quiz::CloseQuestion{class_room.next_command(), class_room.room().step}) == "step-has-passed");
    class_room.waits(100ms);
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("the game goes from the lobby to the podium and every button knows its place") {
    Classroom class_room{{which_model(), which_stages()}};
    const auto refuses = [&](const quiz::Command& command) { return class_room.tries(command) == "not-in-this-phase"; };
    const auto step = [&] { return class_room.room().step; };
    CHECK(refuses(quiz::RevealSolution{class_room.next_command(), step()}));
    CHECK(refuses(quiz::CloseQuestion{class_room.next_command(), step()}));
    CHECK(refuses(quiz::PauseQuestion{class_room.next_command()}));
    class_room.asks();
    CHECK(refuses(quiz::AskNext{class_room.next_command(), step(), 0}));
    CHECK(refuses(quiz::RevealSolution{class_room.next_command(), step()}));
    class_room.closes();
    CHECK(refuses(quiz::ShowStandings{class_room.next_command(), step()}));
    CHECK(refuses(quiz::AskNext{class_room.next_command(), step(), 0}));
    class_room.reveals().shows_standings().asks().closes().reveals();
    CHECK(class_room.tries(quiz::AskNext{class_room.next_command(), step(), 0}) == "no-more-questions");
    class_room.ends();
    CHECK(class_room.phase() == "finished");
    CHECK(class_room.tries(quiz::EndRoom{class_room.next_command(), step()}) == "room-is-over");
}

TEST_CASE("a skipped question counts for nobody") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").skips();
    CHECK(class_room.phase() == "standings");
    CHECK(class_room.student("Ada").score.accuracy == 0);
    class_room.ends();
    CHECK(class_room.student("Ada").score.accuracy == 0);
}

TEST_CASE("in the lobby skipping passes over the next question") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.skips().asks();
    CHECK(class_room.room().question().body.title == "Which stages?");
}

TEST_CASE("ending in the middle keeps what was answered") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").ends();
    CHECK(class_room.student("Ada").score.accuracy == 1000);
    CHECK(class_room.student("Ada").rank == 1);
}

TEST_CASE("a host who closes while the question is paused ends the pause too") {
    Classroom class_room{{which_model()}};
    class_room.asks().waits(3s).does(quiz::PauseQuestion{class_room.next_command()}).waits(1min).closes();
    CHECK(class_room.phase() == "closed");
}

TEST_CASE("a room that nobody visits any more ends itself and keeps its scores") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").waits(4h).does(quiz::AbandonRoom{});
    CHECK(class_room.phase() == "finished");
    CHECK(class_room.student("Ada").score.accuracy == 1000);
}
