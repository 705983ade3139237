// Confidence: whoever has answered says how sure they are. No points hang on it, and the reveal tells who was sure and wrong.
#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

using quiz::Confidence;

quiz::Settings with_confidence() {
    quiz::Settings settings;
    settings.confidence = true;
    return settings;
}

quiz::StateConfidence states(Classroom& class_room, const std::string& name, Confidence confidence) {
    return {class_room.seat(name), class_room.next_command(), class_room.room().round().number, confidence};
}

quiz::RoomView view_of(const Classroom& class_room) { return quiz::view_for_everyone(class_room.room(), class_room.now()); }
quiz::SeatView seat_of(const Classroom& class_room, const std::string& name) { return quiz::view_for_seat(class_room.room(), class_room.seat(name)); }

}  // namespace

TEST_CASE("how sure students are costs and earns nothing and the reveal tells who was sure and wrong") {
    Classroom class_room{{which_model()}, with_confidence()};
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks().waits(4s);
    class_room.answers("Ada", "DevOps").answers("Linus", "MLOps").answers("Grace", "NoOps");
    class_room.does(states(class_room, "Ada", Confidence::guessed)).does(states(class_room, "Linus", Confidence::sure));
    CHECK(view_of(class_room).question->asks_confidence);
    CHECK_FALSE(view_of(class_room).confidence);
    class_room.closes().does(states(class_room, "Grace", Confidence::sure)).reveals();  // still possible when the time is up
    CHECK(class_room.student("Ada").score == quiz::Score{1000, 900});
    CHECK(class_room.student("Linus").score == quiz::Score{});
    REQUIRE(view_of(class_room).confidence);
    CHECK(view_of(class_room).confidence->right == quiz::ConfidenceView::Counts{1, 0, 0});
    CHECK(view_of(class_room).confidence->partly == quiz::ConfidenceView::Counts{0, 0, 0});
    CHECK(view_of(class_room).confidence->wrong == quiz::ConfidenceView::Counts{0, 0, 2});
    CHECK(seat_of(class_room, "Ada").confidence == Confidence::guessed);
}

TEST_CASE("partly right is neither right nor wrong to whoever was sure") {
    Classroom class_room{{which_stages()}, with_confidence()};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "build").does(states(class_room, "Ada", Confidence::fairly_sure));
    class_room.closes().reveals();
    CHECK(view_of(class_room).confidence->partly == quiz::ConfidenceView::Counts{0, 1, 0});
}

TEST_CASE("whoever changes an answer is asked anew how sure they are") {
    Classroom class_room{{which_model()}, with_confidence()};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").does(states(class_room, "Ada", Confidence::sure));
    CHECK(seat_of(class_room, "Ada").confidence == Confidence::sure);
    class_room.answers("Ada", "MLOps");
    CHECK(seat_of(class_room, "Ada").confidence == Confidence::unstated);
    class_room.does(states(class_room, "Ada", Confidence::guessed)).does(states(class_room, "Ada", Confidence::fairly_sure));
    CHECK(seat_of(class_room, "Ada").confidence == Confidence::fairly_sure);
}

TEST_CASE("of a voided question nobody is told who was sure and wrong") {
    Classroom class_room{{which_model()}, with_confidence()};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "MLOps").does(states(class_room, "Ada", Confidence::sure));
    class_room.closes().reveals().does(quiz::VoidRound{class_room.next_command(), 1});
    CHECK_FALSE(view_of(class_room).confidence);
    CHECK(seat_of(class_room, "Ada").confidence == Confidence::unstated);
}

TEST_CASE("somebody who was sent out is not counted among the sure") {
    Classroom class_room{{which_model()}, with_confidence()};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", "MLOps").does(states(class_room, "Ada", Confidence::sure));
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Ada")}).closes().reveals();
    CHECK(view_of(class_room).confidence->wrong == quiz::ConfidenceView::Counts{0, 0, 0});
}

TEST_CASE("confidence that makes no sense is refused in words") {
    Classroom class_room{{which_model(), which_model()}, with_confidence()};
    class_room.joined_by({"Ada"});
    CHECK(class_room.tries(quiz::StateConfidence{1, class_room.next_command(), 1, Confidence::sure}) == "question-is-closed");
    class_room.asks();
    CHECK(class_room.tries(states(class_room, "Ada", Confidence::sure)) == "answer-first");
    CHECK(class_room.tries(quiz::StateConfidence{9, class_room.next_command(), 1, Confidence::sure}) == "unknown-seat");
    class_room.answers("Ada", "DevOps");
    CHECK(class_room.tries(quiz::StateConfidence{1, class_room.next_command(), 2, Confidence::sure}) == "question-is-closed");
    class_room.closes().reveals();
    CHECK(class_room.tries(states(class_room, "Ada", Confidence::sure)) == "question-is-closed");
}

TEST_CASE("a room without it and a question without right answers ask nobody how sure they are") {
    quiz::Body body;
    body.title = "Which do you like?";
    body.poll = {"git", "svn"};
    auto [asked, settings] =
        GENERATE_COPY(table<quiz::Question, quiz::Settings>({{which_model(), quiz::Settings{}}, {question(body), with_confidence()}}));
    Classroom class_room{{asked}, settings};
    class_room.joined_by({"Ada"}).asks().answers("Ada", quiz::Picks{0});
    CHECK_FALSE(view_of(class_room).question->asks_confidence);
    CHECK(class_room.tries(states(class_room, "Ada", Confidence::sure)) == "not-in-this-phase");
    class_room.closes().reveals();
    CHECK_FALSE(view_of(class_room).confidence);
}

TEST_CASE("confidence that is sent again changes nothing") {
    Classroom class_room{{which_model()}, with_confidence()};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps");
    const auto sure = states(class_room, "Ada", Confidence::sure);
    class_room.does(sure);
    const auto events = class_room.event_count();
    class_room.does(sure);
    CHECK(class_room.event_count() == events);
}
