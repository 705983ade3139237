#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

quiz::Question slide(std::string title) {
    quiz::Body body;
    body.title = std::move(title);
    body.prompt = {{quiz::Tag::paragraph, {}, {}, {{quiz::Tag::text, "Let us talk.", {}, {}}}}};
    body.is_slide = true;
    return question(std::move(body));
}

quiz::RoomView seen(const Classroom& class_room) { return view_for_everyone(class_room.room(), class_room.now()); }

}  // namespace

TEST_CASE("a slide is shown where a question would be asked and no round begins") {
    Classroom class_room{{slide("Welcome"), which_model(), slide("In between")}};
    class_room.joined_by({"Ada"}).asks();
    CHECK(class_room.phase() == "slide");
    CHECK(seen(class_room).slide->heading == "Welcome");
    CHECK_FALSE(seen(class_room).question);
    CHECK(class_room.room().rounds.empty());
    class_room.asks();
    CHECK(class_room.phase() == "asking");
    class_room.closes().reveals().asks();
    CHECK(seen(class_room).slide->heading == "In between");
    CHECK_FALSE(class_room.room().has_next_question());
    CHECK(class_room.tries(quiz::AskNext{class_room.next_command(), class_room.room().step, 1}) == "no-more-questions");
    class_room.ends();
}

TEST_CASE("slides are not counted among the questions wherever they stand") {
    Classroom class_room{{slide("One"), which_model(), slide("Two"), slide("Three"), which_stages(), slide("Four")}};
    CHECK(seen(class_room).question_count == 2);
    class_room.asks().asks();
    CHECK(seen(class_room).question->number == 1);
    class_room.closes().reveals().skips();  // passes over a slide while the question is still looked at
    CHECK(seen(class_room).question->number == 1);
    class_room.asks().asks();
    CHECK(seen(class_room).question->number == 2);
}

TEST_CASE("on a slide nothing can be closed or revealed or answered") {
    Classroom class_room{{slide("Welcome"), which_model()}};
    class_room.joined_by({"Ada"}).asks();
    const auto step = class_room.room().step;
    CHECK(class_room.tries(quiz::CloseQuestion{class_room.next_command(), step}) == "not-in-this-phase");
    CHECK(class_room.tries(quiz::RevealSolution{class_room.next_command(), step}) == "not-in-this-phase");
    CHECK(class_room.tries(quiz::ShowStandings{class_room.next_command(), step}) == "not-in-this-phase");
    CHECK(class_room.tries(quiz::PauseQuestion{class_room.next_command()}) == "not-in-this-phase");
    CHECK(class_room.tries(class_room.answer("Ada", quiz::Picks{0})) == "question-is-closed");
}

TEST_CASE("a chapter ends with its last question though slides follow") {
    auto last = which_model();
    auto closing = slide("What we learned");
    auto next = which_stages();
    next.chapter = "2 More";
    Classroom class_room{{last, closing, next}, {.standings = quiz::StandingsPlan::at_chapter_ends}};
    class_room.joined_by({"Ada"}).asks().closes().reveals();
    CHECK(class_room.tries(quiz::ShowStandings{class_room.next_command(), class_room.room().step}) == "accepted");
}
