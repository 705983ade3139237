// Peer instruction: the class votes, sees how it has voted, discusses and votes again on the same question.
#include "quiz/discussion.hpp"

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

quiz::Settings with_discussions() {
    quiz::Settings settings;
    settings.peer_instruction = true;
    return settings;
}

quiz::DiscussQuestion discusses(Classroom& class_room) { return {class_room.next_command(), class_room.room().step}; }
quiz::AskAgain asks_again(Classroom& class_room) { return {class_room.next_command(), class_room.room().step}; }
quiz::RoomView view_of(const Classroom& class_room) { return quiz::view_for_everyone(class_room.room(), class_room.now()); }
quiz::SeatView seat_of(const Classroom& class_room, const std::string& name) { return quiz::view_for_seat(class_room.room(), class_room.seat(name)); }

/// Ada is right, Linus and Grace are not; the answers are in.
Classroom& voted(Classroom& class_room) {
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks().waits(4s);
    class_room.answers("Ada", "DevOps").answers("Linus", "MLOps").answers("Grace", "NoOps");
    return class_room.closes();
}

Classroom& discussed(Classroom& class_room) {
    voted(class_room);
    class_room.does(discusses(class_room));
    class_room.does(asks_again(class_room));
    return class_room;
}

std::size_t screen_counts(const Classroom& class_room) {
    const auto counts = quiz::tally_for_screen(class_room.room(), 3).counts;
    return counts ? counts->size() : 0;
}

}  // namespace

TEST_CASE("a class that discusses sees how it has voted and not what is right") {
    Classroom class_room{{which_model()}, with_discussions()};
    voted(class_room).does(discusses(class_room));
    CHECK(class_room.phase() == "discussing");
    CHECK(screen_counts(class_room) == 4);
    CHECK_FALSE(view_of(class_room).solution);
    CHECK_FALSE(seat_of(class_room, "Ada").result);
    CHECK(seat_of(class_room, "Ada").answer == class_room.pick("DevOps"));
}

TEST_CASE("a question is asked again as it was laid out and only the last vote counts") {
    Classroom class_room{{which_model()}, with_discussions()};
    const auto first = voted(class_room).room().round().drawing;
    class_room.does(discusses(class_room)).does(asks_again(class_room));
    CHECK(class_room.room().round().number == 2);
    CHECK(class_room.room().round().drawing == first);
    CHECK(view_of(class_room).question->number == 1);
    CHECK(view_of(class_room).question->vote == 2);
    class_room.waits(2s).answers("Linus", "DevOps").closes().reveals();
    CHECK(class_room.student("Ada").score == quiz::Score{});
    CHECK(class_room.student("Linus").score == quiz::Score{1000, 950});
    CHECK(class_room.room().rounds[0].state == quiz::RoundState::superseded);
    CHECK(class_room.room().rounds[0].answer_of(class_room.seat("Ada"))->credit == 1000);
    CHECK(view_of(class_room).discussed->before == quiz::RightCount{3, 1});
    CHECK(view_of(class_room).discussed->after == quiz::RightCount{1, 1});
}

TEST_CASE("a student is told what they said before the discussion") {
    Classroom class_room{{which_model()}, with_discussions()};
    discussed(class_room);
    CHECK(seat_of(class_room, "Linus").answer_before == class_room.pick("MLOps"));
    CHECK_FALSE(seat_of(class_room, "Linus").answer);
    CHECK(screen_counts(class_room) == 0);
    class_room.answers("Linus", "DevOps").closes();
    const auto tally = quiz::tally_for_screen(class_room.room(), 3);
    CHECK(tally.counts_before == class_room.room().rounds[0].counts);
    CHECK(tally.counts == class_room.room().rounds[1].counts);
}

TEST_CASE("a question is discussed as often as its author allows") {
    auto question = which_model();
    question.discussions = GENERATE(0, 1, 2);
    Classroom class_room{{question}, with_discussions()};
    class_room.joined_by({"Ada"}).asks().closes();
    for (int discussion = 0; discussion < question.discussions; ++discussion)
        class_room.does(discusses(class_room)).does(asks_again(class_room)).closes();
    CHECK(view_of(class_room).question->vote == static_cast<std::size_t>(question.discussions) + 1);
    CHECK_FALSE(quiz::view_for_host(class_room.room()).discussion->is_possible);
    CHECK(class_room.tries(discusses(class_room)) == "cannot-discuss");
    class_room.reveals();
}

TEST_CASE("the next question is discussed as often as the one before") {
    Classroom class_room{{which_model(), which_model()}, with_discussions()};
    discussed(class_room).closes().reveals().asks().closes();
    CHECK(view_of(class_room).question->number == 2);
    CHECK(view_of(class_room).question->vote == 1);
    class_room.does(discusses(class_room)).does(asks_again(class_room));
    CHECK(view_of(class_room).question->number == 2);
}

TEST_CASE("a room without peer instruction discusses nothing") {
    Classroom class_room{{which_model()}};
    voted(class_room);
    CHECK_FALSE(quiz::view_for_host(class_room.room()).discussion);
    CHECK(class_room.tries(discusses(class_room)) == "cannot-discuss");
    CHECK(class_room.tries(asks_again(class_room)) == "not-in-this-phase");
}

TEST_CASE("from 30 to 70 percent right in the first vote the host is advised to discuss") {
    using quiz::Advice;
    const auto advice = [](std::size_t answered, std::size_t right) { return quiz::advice_for({answered, right}); };
    CHECK(advice(10, 2) == Advice::explain);
    CHECK(advice(10, 3) == Advice::discuss);
    CHECK(advice(10, 7) == Advice::discuss);
    CHECK(advice(10, 8) == Advice::go_on);
    CHECK(advice(300, 89) == Advice::explain);
    CHECK(advice(300, 211) == Advice::go_on);
    CHECK_FALSE(advice(0, 0));
    Classroom class_room{{which_model()}, with_discussions()};
    voted(class_room);
    CHECK(quiz::view_for_host(class_room.room()).discussion->count == quiz::RightCount{3, 1});
    CHECK(quiz::view_for_host(class_room.room()).discussion->advice == Advice::discuss);
    class_room.does(discusses(class_room)).does(asks_again(class_room)).answers("Ada", "DevOps").closes();
    CHECK_FALSE(quiz::view_for_host(class_room.room()).discussion->advice);
}

TEST_CASE("what was let count before the discussion counts in the vote after it and is told at the reveal") {
    Classroom class_room{{which_model()}, with_discussions()};
    voted(class_room);
    const auto mlops = class_room.pick("MLOps");
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 1, mlops}).does(discusses(class_room)).does(asks_again(class_room));
    CHECK_FALSE(view_of(class_room).remedy);
    class_room.answers("Linus", "MLOps").closes().reveals();
    CHECK(class_room.given("Linus").credit == 1000);
    CHECK(view_of(class_room).remedy->number == 1);
    CHECK(view_of(class_room).solution->also_right == std::vector{mlops});
}

TEST_CASE("a discussion may end with the reveal or the end of the room and the vote before it counts") {
    Classroom class_room{{which_model()}, with_discussions()};
    voted(class_room).does(discusses(class_room));
    SECTION("revealed") { class_room.reveals(); }
    SECTION("ended at once") { class_room.ends(); }
    CHECK(class_room.student("Ada").score == quiz::Score{1000, 900});
    CHECK(class_room.room().round().state == quiz::RoundState::credited);
}

TEST_CASE("a room that ends in a vote that nobody has cast counts the vote before it") {
    Classroom class_room{{which_model()}, with_discussions()};
    discussed(class_room);
    SECTION("nobody has voted") {
        class_room.ends();
        CHECK(class_room.student("Ada").score == quiz::Score{1000, 900});
        CHECK(class_room.room().rounds[0].state == quiz::RoundState::credited);
        CHECK(class_room.room().rounds[1].state == quiz::RoundState::skipped);
    }
    SECTION("somebody has") {
        class_room.answers("Linus", "DevOps").ends();
        CHECK(class_room.student("Ada").score == quiz::Score{});
        CHECK(class_room.student("Linus").score.accuracy == 1000);
    }
}

TEST_CASE("a question that is skipped in its discussion counts for nobody") {
    Classroom class_room{{which_model(), which_model()}, with_discussions()};
    voted(class_room).does(discusses(class_room)).skips().asks();
    CHECK(class_room.student("Ada").score == quiz::Score{});
    CHECK(view_of(class_room).question->vote == 1);
}

TEST_CASE("a voided question is not asked again") {
    Classroom class_room{{which_model()}, with_discussions()};
    voted(class_room);
    SECTION("voided before the discussion") {
        class_room.does(quiz::VoidRound{class_room.next_command(), 1});
        CHECK(class_room.tries(discusses(class_room)) == "cannot-discuss");
    }
    SECTION("voided in the discussion") {
        class_room.does(discusses(class_room));
        CHECK(quiz::view_for_host(class_room.room()).discussion->is_possible);
        class_room.does(quiz::VoidRound{class_room.next_command(), 1});
        CHECK_FALSE(quiz::view_for_host(class_room.room()).discussion->is_possible);
        CHECK(class_room.tries(asks_again(class_room)) == "cannot-discuss");
    }
    class_room.reveals();
    CHECK(class_room.student("Ada").score == quiz::Score{});
}

TEST_CASE("a question that is voided after its discussion tells nothing of what was right") {
    Classroom class_room{{which_model()}, with_discussions()};
    discussed(class_room).answers("Linus", "DevOps").closes().reveals();
    CHECK(view_of(class_room).discussed);
    class_room.does(quiz::VoidRound{class_room.next_command(), 2});
    CHECK_FALSE(view_of(class_room).discussed);
}

TEST_CASE("the vote before a discussion is not mended but the one that counts is") {
    Classroom class_room{{which_model()}, with_discussions()};
    discussed(class_room).answers("Linus", "MLOps").closes().reveals();
    CHECK(class_room.tries(quiz::AcceptAlso{class_room.next_command(), 1, class_room.pick("MLOps")}) == "cannot-mend");
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 2, class_room.pick("MLOps")});
    CHECK(class_room.student("Linus").score.accuracy == 1000);
    CHECK(view_of(class_room).discussed->before == quiz::RightCount{3, 2});  // Linus was right from the start
    CHECK(view_of(class_room).discussed->after == quiz::RightCount{1, 1});
}

TEST_CASE("words that were hidden before a discussion are hidden when they are said again") {
    Classroom class_room{{asking_for_words("One word?")}, with_discussions()};
    class_room.joined_by({"Ada"}).asks().answers("Ada", quiz::Text{"rubbish"});
    class_room.does(quiz::HideWords{class_room.next_command(), 1, "rubbish"}).closes();
    class_room.does(discusses(class_room)).does(asks_again(class_room)).answers("Ada", quiz::Text{"rubbish"}).closes();
    CHECK(quiz::tally_for_screen(class_room.room(), 1).said->said.empty());
    CHECK(quiz::tally_for_host(class_room.room(), 1).said->said.size() == 1);
}

TEST_CASE("moves of a discussion that come twice or late change nothing") {
    Classroom class_room{{which_model()}, with_discussions()};
    voted(class_room);
    const auto discuss = discusses(class_room);
    class_room.does(discuss);
    const auto events = class_room.event_count();
    class_room.does(discuss);
    CHECK(class_room.event_count() == events);
    const quiz::AskAgain late{class_room.next_command(), class_room.room().step - 1};
    CHECK(class_room.tries(late) == "step-has-passed");
    class_room.does(asks_again(class_room)).ends();
    CHECK(class_room.tries(discusses(class_room)) == "room-is-over");
}
