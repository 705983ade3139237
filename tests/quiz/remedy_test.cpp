// A wrong key has a remedy until the room ends: another answer counts as right as well, or the question for nobody.
#include "quiz/ranking.hpp"
#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

using Kind = quiz::Remedy::Kind;

/// "MLOps" counts as well, in the round with this number.
quiz::AcceptAlso accepts(Classroom& class_room, quiz::Answer answer, quiz::RoundNumber round = 1) {
    return {class_room.next_command(), round, std::move(answer)};
}
quiz::VoidRound voids(Classroom& class_room, quiz::RoundNumber round = 1) { return {class_room.next_command(), round}; }

quiz::RoomView view_of(const Classroom& class_room) { return quiz::view_for_everyone(class_room.room(), class_room.now()); }
quiz::SeatView seat_of(const Classroom& class_room, const std::string& name) { return quiz::view_for_seat(class_room.room(), class_room.seat(name)); }

/// Ada takes "MLOps" after four seconds, Linus "DevOps", which the key says is right, after eight; the answers are in.
Classroom& answered(Classroom& class_room) {
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks().waits(4s).answers("Ada", "MLOps").waits(4s).answers("Linus", "DevOps");
    return class_room.closes();
}

}  // namespace

TEST_CASE("another answer that counts as well gives its points on both boards and changes the ranks") {
    Classroom class_room{{which_model(), which_model()}};
    answered(class_room).reveals();
    const auto mlops = class_room.pick("MLOps");
    CHECK(class_room.student("Linus").rank == 1);
    class_room.does(accepts(class_room, mlops));
    CHECK(class_room.given("Ada").credit == 1000);
    CHECK(class_room.student("Ada").score == quiz::Score{1000, 900});
    CHECK(class_room.student("Ada").gained == quiz::Score{1000, 900});
    CHECK(class_room.student("Linus").score == quiz::Score{1000, 800});
    CHECK(class_room.student("Ada").rank == 1);
    CHECK(class_room.student("Linus").rank == 2);
    CHECK(class_room.student("Grace").rank == 3);
    CHECK(seat_of(class_room, "Ada").result->result == quiz::Result::right);
    CHECK(view_of(class_room).solution->also_right == std::vector{mlops});
}

TEST_CASE("an answer that is let count before the reveal is told at the reveal and not before") {
    Classroom class_room{{which_model()}};
    answered(class_room).does(accepts(class_room, class_room.pick("MLOps")));
    CHECK_FALSE(view_of(class_room).remedy);
    CHECK(quiz::view_for_host(class_room.room()).solution_ahead->also_right.size() == 1);
    CHECK(class_room.student("Ada").score == quiz::Score{});
    class_room.reveals();
    REQUIRE(view_of(class_room).remedy);
    CHECK(view_of(class_room).remedy->kind == Kind::another_answer);
    CHECK(class_room.student("Ada").score == quiz::Score{1000, 900});
}

TEST_CASE("an earlier question is mended while a later one is open and everybody is told until the next is asked") {
    Classroom class_room{{which_model(), which_model(), which_model()}};
    answered(class_room).reveals();
    const auto mlops = class_room.pick("MLOps");
    class_room.asks().does(accepts(class_room, mlops, 1));
    CHECK(class_room.phase() == "asking");
    CHECK(seat_of(class_room, "Ada").points == 900);
    CHECK(view_of(class_room).remedy->number == 1);
    class_room.closes().reveals();
    CHECK(class_room.student("Ada").gained == quiz::Score{});  // in the second question
    CHECK(view_of(class_room).remedy);
    class_room.asks();
    CHECK_FALSE(view_of(class_room).remedy);
}

TEST_CASE("a voided question takes its points back and tells no points but what was right") {
    Classroom class_room{{which_model(), which_model()}};
    answered(class_room).reveals().does(voids(class_room));
    for (const auto* name : {"Ada", "Linus", "Grace"}) {
        CHECK(class_room.student(name).score == quiz::Score{});
        CHECK(class_room.student(name).gained == quiz::Score{});
        CHECK(class_room.student(name).rank == 1);
    }
    CHECK(seat_of(class_room, "Linus").result->result == quiz::Result::right);
    CHECK(seat_of(class_room, "Linus").result->points == 0);
    CHECK(view_of(class_room).remedy->kind == Kind::voided);
    CHECK(class_room.given("Linus").worth == quiz::Score{1000, 800});  // what was decided stays in the records
}

TEST_CASE("a question voided before the reveal counts for nobody then nor at the end") {
    Classroom class_room{{which_model()}};
    answered(class_room).does(voids(class_room));
    CHECK_FALSE(view_of(class_room).remedy);
    SECTION("revealed") { class_room.reveals().shows_standings(); }
    SECTION("ended at once") {}
    class_room.ends();
    CHECK(class_room.student("Linus").score == quiz::Score{});
    CHECK(class_room.room().round().state == quiz::RoundState::voided);
}

TEST_CASE("what cannot be mended is refused in words") {
    Classroom class_room{{which_model(), which_model(), which_model()}};
    class_room.joined_by({"Ada"});
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{1}, 1)) == "cannot-mend");
    CHECK(class_room.tries(voids(class_room, 1)) == "cannot-mend");
    class_room.asks();  // still open
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{1})) == "cannot-mend");
    CHECK(class_room.tries(voids(class_room)) == "cannot-mend");
    class_room.closes();
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{9})) == "malformed-answer");
    CHECK(class_room.tries(accepts(class_room, quiz::Text{"MLOps"})) == "malformed-answer");
    class_room.skips();
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{1})) == "cannot-mend");
    CHECK(class_room.tries(voids(class_room)) == "cannot-mend");
    class_room.asks().closes().reveals().does(voids(class_room, 2));
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{1}, 2)) == "cannot-mend");
    class_room.ends();
    CHECK(class_room.tries(voids(class_room, 2)) == "room-is-over");
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{1}, 2)) == "room-is-over");
}

TEST_CASE("a question without right answers has nothing to be mended") {
    quiz::Body body;
    body.title = "Which do you like?";
    body.poll = {"git", "svn"};
    Classroom class_room{{question(std::move(body))}};
    class_room.joined_by({"Ada"}).asks().closes();
    CHECK(class_room.tries(accepts(class_room, quiz::Picks{1})) == "cannot-mend");
    CHECK(class_room.tries(voids(class_room)) == "cannot-mend");
}

TEST_CASE("mending again changes nothing") {
    Classroom class_room{{which_model()}};
    answered(class_room).reveals();
    const auto accept = accepts(class_room, class_room.pick("MLOps"));
    class_room.does(accept);
    auto events = class_room.event_count();
    class_room.does(accept).does(accepts(class_room, class_room.pick("MLOps"))).does(accepts(class_room, class_room.pick("DevOps")));
    CHECK(class_room.event_count() == events);
    class_room.does(voids(class_room));
    events = class_room.event_count();
    class_room.does(voids(class_room));
    CHECK(class_room.event_count() == events);
}

TEST_CASE("no more than sixteen answers count besides the solution") {
    Classroom class_room{{ordering("Order", {"a", "b", "c", "d"})}};
    class_room.joined_by({"Ada"}).asks().closes();
    const auto solution =
        quiz::solution(class_room.room().question().kind, class_room.room().round().drawing).at("order").get<std::vector<std::uint8_t>>();
    std::vector<std::uint8_t> order{0, 1, 2, 3};
    std::size_t accepted = 0;
    do {
        quiz::Picks picks;
        for (const auto item : order) REQUIRE(picks.push_back(item));
        if (order == solution) continue;
        const auto outcome = class_room.tries(accepts(class_room, picks));
        CHECK(outcome == (accepted < 16 ? "accepted" : "cannot-mend"));
        ++accepted;
    } while (std::ranges::next_permutation(order).found);
    CHECK(class_room.room().round().also_right.size() == 16);
}

TEST_CASE("of options that are chosen together the same set counts and no other") {
    Classroom class_room{{which_stages()}};
    class_room.joined_by({"Ada", "Linus"}).asks();
    const auto set_of = [&](std::initializer_list<const char*> options) {
        std::vector<std::uint8_t> positions;
        for (const auto* option : options) positions.push_back(class_room.shown(option, "options"));
        std::ranges::sort(positions);
        quiz::Picks picks;
        for (const auto position : positions) REQUIRE(picks.push_back(position));
        return picks;
    };
    class_room.answers("Ada", set_of({"build", "pray"})).answers("Linus", set_of({"pray"})).closes().reveals();
    class_room.does(accepts(class_room, set_of({"build", "pray"})));
    CHECK(class_room.credit("Ada") == 1000);
    CHECK(class_room.credit("Linus") == 0);
}

TEST_CASE("an answer mended later is measured against the extra time of its own question") {
    Classroom class_room{{which_model(), which_model()}};
    class_room.joined_by({"Ada"}).does(quiz::GrantExtraTime{class_room.next_command(), 1, 100});
    class_room.asks().waits(20s).answers("Ada", "MLOps").closes();
    const auto mlops = class_room.pick("MLOps");
    class_room.does(quiz::GrantExtraTime{class_room.next_command(), 1, 0}).reveals().does(accepts(class_room, mlops));
    CHECK(class_room.given("Ada").worth.speed == 750);  // 20 s of 40 s
}

TEST_CASE("whoever was sent out is regraded too and stands nowhere") {
    Classroom class_room{{which_model(), which_model()}};
    answered(class_room).reveals().does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Ada")});
    class_room.does(accepts(class_room, class_room.pick("MLOps")));
    CHECK(class_room.room().seats.find(1)->score == quiz::Score{1000, 900});
    CHECK(class_room.room().seats.find(1)->rank == 0);
    CHECK(class_room.student("Linus").rank == 1);
}

TEST_CASE("standings of a chapter follow what was mended in it") {
    auto other = which_model();
    other.chapter = "2 More";
    Classroom class_room{{which_model(), which_model(), other}, {quiz::Board::accuracy, true, quiz::StandingsPlan::at_chapter_ends}};
    answered(class_room).reveals();
    const auto mlops = class_room.pick("MLOps");
    class_room.asks().answers("Linus", "DevOps").closes().reveals().does(accepts(class_room, mlops, 1)).does(voids(class_room, 2));
    class_room.shows_standings();
    const auto standings = view_of(class_room).standings.value();
    for (const auto& standing : standings) CHECK(standing.gained == standing.points);
    CHECK(standings[0].points == 1000);
    CHECK(standings[1].points == 1000);
}
