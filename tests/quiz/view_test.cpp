#include "quiz/view.hpp"

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("the room sees the solution at the reveal and not before") {
    Classroom class_room{{which_model()}};
    const auto solution = [&] { return quiz::view_for_everyone(class_room.room(), class_room.now()).solution.has_value(); };
    class_room.joined_by({"Ada"}).asks();
    CHECK_FALSE(solution());
    CHECK(quiz::view_for_host(class_room.room()).solution_ahead);
    class_room.answers("Ada", "DevOps").closes();
    CHECK_FALSE(solution());
    class_room.reveals();
    CHECK(solution());
}

TEST_CASE("a student learns the result at the reveal and not before") {
    Classroom class_room{{which_model()}};
    const auto view = [&] { return quiz::view_for_seat(class_room.room(), class_room.seat("Ada")); };
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps");
    CHECK_FALSE(view().result);
    CHECK(view().points == 0);
    CHECK(view().answer == class_room.pick("DevOps"));
    class_room.closes();
    CHECK_FALSE(view().result);
    CHECK(view().points == 0);
    class_room.reveals();
    REQUIRE(view().result);
    CHECK(view().result->result == quiz::Result::right);
    CHECK(view().points == 1000);
    CHECK(view().rank == 1);
}

TEST_CASE("the screen counts answers at once and shows the distribution only when the question is closed") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "DevOps");
    CHECK(quiz::tally_for_screen(class_room.room(), 2).answered == 1);
    CHECK_FALSE(quiz::tally_for_screen(class_room.room(), 2).counts);
    CHECK(quiz::tally_for_host(class_room.room(), 2).counts);
    class_room.closes();
    CHECK(quiz::tally_for_screen(class_room.room(), 2).counts);
}

TEST_CASE("a tally names the newest sixty in the lobby and nobody afterwards") {
    Classroom class_room{{which_model()}};
    for (int number = 1; number <= 70; ++number) class_room.does(class_room.join_as("Student " + std::to_string(number)));
    const auto arrivals = quiz::tally_for_screen(class_room.room(), 70).arrivals;
    REQUIRE(arrivals);
    CHECK(arrivals->names.size() == 60);
    CHECK(arrivals->names.front() == "Student 70");
    CHECK(arrivals->more_names == 10);
    class_room.asks();
    CHECK_FALSE(quiz::tally_for_screen(class_room.room(), 70).arrivals);
}

TEST_CASE("while paused a view has no instant but what is left") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).asks().waits(5s).does(quiz::PauseQuestion{class_room.next_command()}).waits(1min);
    const auto view = quiz::view_for_everyone(class_room.room(), class_room.now());
    CHECK(view.paused);
    CHECK_FALSE(view.question->closes_at);
    CHECK(view.question->paused_with == 15s);
}

TEST_CASE("what students and screens are shown before the reveal does not depend on the solution") {
    const auto seen_before_reveal = [](std::vector<quiz::Question> questions) {
        std::string seen;
        Classroom class_room{std::move(questions)};
        class_room.joined_by({"Ada", "Linus"});
        const auto look = [&] {
            const auto view = quiz::view_for_everyone(class_room.room(), class_room.now());
            if (view.question) seen += view.question->shown.dump() + to_json(view.question->prompt).dump();
            const auto seat = quiz::view_for_seat(class_room.room(), class_room.seat("Ada"));
            seen += std::to_string(seat.points.value()) + "," + std::to_string(seat.rank) + "\n";
        };
        while (class_room.room().has_next_question()) {
            class_room.asks();
            look();
            class_room.does(class_room.answer("Ada", quiz::Picks{1, 0})), look();
            class_room.closes();
            look();
            class_room.skips();  // a reveal may differ
        }
        return seen;
    };
    const std::vector one{ordering("Order", {"a", "b"}), sorting("Groups", {{"x", {"1"}}, {"y", {"2"}}})};
    const std::vector other{ordering("Order", {"b", "a"}), sorting("Groups", {{"y", {"1"}}, {"x", {"2"}}})};
    CHECK(seen_before_reveal(one) == seen_before_reveal(other));
}
