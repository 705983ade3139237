#include "quiz/ranking.hpp"

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("ties share a rank and the next rank is as far down as there are people above") {
    Classroom class_room{{which_model()}, {quiz::Board::accuracy, true}};
    class_room.joined_by({"Ada", "Linus", "Grace", "Tim"}).asks();
    class_room.answers("Linus", "DevOps").answers("Grace", "DevOps").answers("Tim", "MLOps").closes().reveals();
    CHECK(class_room.student("Linus").rank == 1);
    CHECK(class_room.student("Grace").rank == 1);
    CHECK(class_room.student("Ada").rank == 3);
    CHECK(class_room.student("Tim").rank == 3);
}

TEST_CASE("both boards are kept and the chosen one ranks") {
    const auto play = [](quiz::Board board) {
        auto class_room = std::make_unique<Classroom>(std::vector{which_model(), pipeline()}, quiz::Settings{board, true});
        class_room->joined_by({"Fast", "Right"}).asks().waits(1s).answers("Fast", "DevOps").waits(18s).answers("Right", "DevOps").closes().reveals();
        class_room->asks().waits(40s);
        const auto in_order = [&](std::initializer_list<const char*> items) {
            quiz::Picks picks;
            for (const auto* item : items) REQUIRE(picks.push_back(class_room->shown(item, "items")));
            return picks;
        };
        class_room->answers("Right", in_order({"commit", "build", "test", "deploy"}));
        class_room->answers("Fast", in_order({"build", "commit", "test", "deploy"})).closes().reveals();
        return class_room;
    };
    const auto by_speed = play(quiz::Board::speed);
    CHECK(by_speed->student("Fast").rank == 1);
    const auto by_accuracy = play(quiz::Board::accuracy);
    CHECK(by_accuracy->student("Right").rank == 1);
    CHECK(by_speed->student("Right").score == by_accuracy->student("Right").score);
    CHECK(by_speed->student("Right").score.accuracy == 2000);
    CHECK(by_speed->student("Fast").score.accuracy == 1833);
}

TEST_CASE("standings show the ten best and who moved") {
    Classroom class_room{{which_model(), which_model()}};
    class_room.joined_by({"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"}).asks();
    class_room.answers("B", "DevOps").waits(2s).answers("A", "DevOps").closes().reveals().shows_standings();
    class_room.asks().answers("A", "DevOps").closes().reveals().shows_standings();
    const auto view = quiz::view_for_everyone(class_room.room(), class_room.now());
    REQUIRE(view.standings);
    REQUIRE(view.standings->size() == 10);
    const auto& first = view.standings->front();
    CHECK(first.nickname == "A");
    CHECK(first.rank == 1);
    CHECK(first.previous_rank == 2);
    CHECK(first.gained == 1000);
    CHECK(view.standings->at(1).nickname == "B");
}

TEST_CASE("who was removed stands nowhere") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "DevOps").answers("Linus", "DevOps").closes();
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Ada")}).reveals().shows_standings();
    CHECK(class_room.student("Linus").rank == 1);
    CHECK(quiz::view_for_everyone(class_room.room(), class_room.now()).standings.value().size() == 1);
}

TEST_CASE("after a skipped question nobody has gained or moved") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Linus", "DevOps").closes().reveals().shows_standings().asks().skips();
    const auto view = quiz::view_for_everyone(class_room.room(), class_room.now());
    REQUIRE(view.standings);
    for (const auto& standing : *view.standings) {
        CHECK(standing.gained == 0);
        CHECK(standing.previous_rank == standing.rank);
    }
}

TEST_CASE("whoever stood behind a student who was sent out moves up and nobody else") {
    Classroom class_room{{which_model(), which_model()}};
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks();
    for (const auto* name : {"Linus", "Ada", "Grace"}) class_room.answers(name, "DevOps").waits(2s);
    class_room.closes().reveals().asks();
    for (const auto* name : {"Ada", "Linus"}) class_room.answers(name, "DevOps").waits(6s);
    class_room.closes().reveals().shows_standings();
    REQUIRE(class_room.student("Ada").rank == 1);
    REQUIRE(class_room.student("Grace").rank == 3);
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Linus")});
    CHECK(class_room.student("Ada").rank == 1);
    CHECK(class_room.student("Ada").previous_rank == 1);
    CHECK(class_room.student("Grace").rank == 2);
    CHECK(class_room.student("Grace").previous_rank == 2);
}
