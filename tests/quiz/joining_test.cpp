#include <cstring>

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("whoever comes back finds the seat they left") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    const auto before = class_room.room();
    class_room.does(quiz::Join{class_room.token_of("Ada"), "Somebody Else"});
    CHECK(class_room.room() == before);
}

TEST_CASE("a name that is taken is refused whatever its case or width") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    for (const auto* name : {"Ada", "ADA", " ada ", "Ａda", "ada"}) {
        CAPTURE(name);
        CHECK(class_room.tries(class_room.join_as(name)) == "nickname-taken");
    }
    CHECK(quiz::free_nickname(class_room.room(), "Ada") == "Ada 2");
    class_room.joined_by({"Ada 2"});
    CHECK(quiz::free_nickname(class_room.room(), "ADA") == "ADA 3");
}

TEST_CASE("a locked room lets nobody new in and everybody back") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).does(quiz::LockRoom{class_room.next_command()});
    CHECK(class_room.tries(class_room.join_as("Linus")) == "room-unavailable");
    CHECK(class_room.tries(quiz::Join{class_room.token_of("Ada"), ""}) == "accepted");
    class_room.does(quiz::UnlockRoom{class_room.next_command()}).joined_by({"Linus"});
}

TEST_CASE("a removed student may come in again with another seat") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    const auto token = class_room.token_of("Ada");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Ada")});
    CHECK(class_room.tries(quiz::Join{token, "Ada"}) == "seat-removed");
    class_room.joined_by({"Ada"});
    CHECK(class_room.seat("Ada") == 2);
}

TEST_CASE("a banned student stays out with this seat and this name") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    const auto token = class_room.token_of("Ada");
    class_room.does(quiz::BanSeat{class_room.next_command(), class_room.seat("Ada")});
    CHECK(class_room.tries(quiz::Join{token, "Grace"}) == "seat-banned");
    CHECK(class_room.tries(class_room.join_as("ADA")) == "seat-banned");
}

TEST_CASE("whoever was removed can still be banned") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    const auto seat = class_room.seat("Ada");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), seat}).does(quiz::BanSeat{class_room.next_command(), seat});
    CHECK(class_room.room().seats.playing_count() == 0);
    CHECK(class_room.tries(class_room.join_as("Ada")) == "seat-banned");
}

TEST_CASE("who joins late misses what was asked before and nothing else") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").closes().reveals().joined_by({"Late"}).asks();
    class_room.answers("Late", quiz::Picks{0, 1}).closes().reveals();
    CHECK(class_room.room().rounds[0].answer_of(class_room.seat("Late")) == nullptr);
    CHECK(class_room.student("Late").rank > 0);
}

TEST_CASE("nobody joins a room that is over") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"}).ends();
    CHECK(class_room.tries(class_room.join_as("Linus")) == "room-unavailable");
    CHECK(class_room.tries(quiz::Join{class_room.token_of("Ada"), ""}) == "accepted");
}

TEST_CASE("whoever is sent out no longer shows in what the class has answered") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "DevOps").answers("Linus", "DevOps");
    const auto ada = class_room.seat("Ada");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), ada}).does(quiz::BanSeat{class_room.next_command(), ada});
    CHECK(class_room.room().round().answered == 1);
    CHECK(class_room.room().round().counts[class_room.shown("DevOps", "options")] == 1);
}

TEST_CASE("a banned name stays banned whoever has borne it since") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    const auto first = class_room.seat("Ada");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), first}).joined_by({"Ada"});
    const auto second = class_room.seat("Ada");
    class_room.does(quiz::BanSeat{class_room.next_command(), first});
    CHECK(class_room.tries(quiz::Join{class_room.token_of("Ada"), ""}) == "accepted");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), second});
    CHECK(class_room.tries(class_room.join_as("Ada")) == "seat-banned");
    CHECK(quiz::free_nickname(class_room.room(), "Ada") == "Ada 2");
}

TEST_CASE("a suggestion is found at once when a whole class calls itself the same") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Ada"});
    for (int number = 2; number <= 60; ++number) class_room.does(class_room.join_as("Ada " + std::to_string(number)));
    CHECK(quiz::free_nickname(class_room.room(), "Ada") == "Ada 61");
}

TEST_CASE("a room holds twenty thousand seats and says so to whoever comes next") {
    quiz::Room room;
    evolve(room, quiz::open_room("room", "123456", std::make_shared<const quiz::Quiz>(quiz::Quiz{"A lesson", {which_model()}}), {}), {});
    const auto join = [&](std::uint32_t number) {
        quiz::Join newcomer{{}, "Student " + std::to_string(number)};
        std::memcpy(newcomer.token.bytes.data(), &number, sizeof number);
        return quiz::decide(room, newcomer, {});
    };
    for (std::uint32_t number = 1; number <= quiz::Seating::seats_max; ++number) evolve(room, join(number)->front(), {});
    CHECK(room.seats.playing_count() == 20'000);
    CHECK(join(20'001).error() == quiz::Refusal::room_full);
    CHECK(join(20'000).has_value());  // whoever has a seat comes back to it
}
