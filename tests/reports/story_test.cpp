#include "reports/story.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "journal/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

/// Everything that is told of the lesson, without the events that have no news.
std::string story_of(const Lesson& lesson) {
    reports::Story story;
    std::string text;
    for (const auto& record : lesson.records())
        if (const auto sentence = story.tell(record.event, record.at); !sentence.empty()) text += sentence + "\n";
    CHECK(story.room() == lesson.room());
    return text;
}

Lesson played_lesson() {
    Lesson lesson{"room"};
    lesson.joined_by({"Ada", "Linus"}).asks().answers(1, {0}).answers(2, {1});
    lesson.waits(30s).does(quiz::RevealSolution{lesson.next_command(), lesson.room().step});
    return lesson;
}

}  // namespace

TEST_CASE("a room's history names students and questions and what each answer was worth") {
    const auto text = story_of(played_lesson());
    CAPTURE(text);
    CHECK_THAT(text, Catch::StartsWith("The room \"DevOps \"basics\"\" was opened with PIN 123456: 4 questions, ranked by speed.\n"
                                       "Ada (seat 1) came in.\nLinus (seat 2) came in.\n"
                                       "Question 1 \"Which model?\" was asked, round 1, 20.000 s.\n"
                                       "Ada (seat 1) answered \""));
    CHECK_THAT(text, Catch::Contains(" of 1000; ") && Catch::Contains("2.000 s reported") && Catch::Contains("The solution was shown"));
}

TEST_CASE("a room's history says how it is played and tells no points where there are none") {
    const auto opening = [](quiz::Settings settings) {
        auto lesson = Lesson{"room"}.records().front();
        std::get<quiz::RoomOpened>(lesson.event).settings = settings;
        return reports::Story{}.tell(lesson.event, lesson.at);
    };
    CHECK_THAT(opening({quiz::Board::none, true}), Catch::EndsWith("4 questions, without points."));
    CHECK_THAT(opening({quiz::Board::accuracy, true, quiz::StandingsPlan::never}), Catch::EndsWith("ranked by accuracy, standings never shown."));
    CHECK_THAT(opening({quiz::Board::speed, true, quiz::StandingsPlan::at_chapter_ends}),
               Catch::EndsWith("ranked by speed, standings shown at chapter ends."));
    CHECK_THAT(opening({quiz::Board::speed, true, quiz::StandingsPlan::after_each_question, true}),
               Catch::EndsWith("ranked by speed, without time limits."));
}

TEST_CASE("a room's history says who was given extra time and from whom it was taken back") {
    Lesson lesson{"room"};
    lesson.joined_by({"Ada"});
    for (const int percent : {50, 0}) lesson.does(quiz::GrantExtraTime{lesson.next_command(), 1, percent});
    CHECK_THAT(story_of(lesson), Catch::EndsWith("Ada (seat 1) was given 50 % extra time.\nAda (seat 1) has no extra time any more.\n"));
}

TEST_CASE("a room's history tells what was mended and the points add up afterwards") {
    auto lesson = played_lesson();
    const auto& given = *lesson.room().rounds[0].answer_of(lesson.room().rounds[0].answer_of(1)->credit > 0 ? 2 : 1);
    lesson.does(quiz::AcceptAlso{lesson.next_command(), 1, given.answer});
    CHECK_THAT(reports::standings_text(lesson.room()), !Catch::Contains("the board says"));
    lesson.does(quiz::VoidRound{lesson.next_command(), 1});
    CHECK_THAT(reports::standings_text(lesson.room()), !Catch::Contains("the board says"));
    const auto text = story_of(lesson);
    CHECK_THAT(text, Catch::Contains("Question 1 \"Which model?\", round 1, was mended: \"") &&
                         Catch::Contains("is right as well, which makes 1 answer worth more."));
    CHECK_THAT(text, Catch::EndsWith("Question 1 \"Which model?\", round 1, was voided: it counts for nobody.\n"));
}

TEST_CASE("a room's history tells teams and discussions and how sure students were") {
    quiz::Settings settings;
    settings.peer_instruction = settings.confidence = true;
    settings.teams = quiz::TeamPlan::chosen;
    settings.team_names = {"Red", "Blue"};
    Lesson lesson{"room", settings};
    lesson.joined_by({"Ada", "Linus"}).does(quiz::JoinTeam{1, lesson.next_command(), 2}).asks().answers(1, {0});
    lesson.does(quiz::StateConfidence{1, lesson.next_command(), 1, quiz::Confidence::fairly_sure}).joined_by({"Grace"}).waits(30s);
    lesson.does(quiz::DiscussQuestion{lesson.next_command(), lesson.room().step});
    lesson.does(quiz::AskAgain{lesson.next_command(), lesson.room().step});
    const auto text = story_of(lesson);
    CAPTURE(text);
    CHECK_THAT(text,
               Catch::Contains("ranked by speed, with discussions, with how sure students are, in teams that students choose: \"Red\", \"Blue\"."));
    CHECK_THAT(text, Catch::Contains("Ada (seat 1) plays for \"Blue\", as they chose.\n"));
    CHECK_THAT(text, Catch::Contains("Linus (seat 2) plays for \"Red\", who had chosen none.\n"));
    CHECK_THAT(text, Catch::Contains("Ada (seat 1) says about it: fairly-sure.\n"));
    CHECK_THAT(text, Catch::Contains("Grace (seat 3) came in. Grace (seat 3) plays for \"Red\".\n"));
    CHECK_THAT(text, Catch::Contains("The class discussed the question.\nQuestion 1 \"Which model?\" was asked, round 2, 20.000 s.\n"));
}

TEST_CASE("points are added up anew from the answers") {
    auto room = played_lesson().room();
    const auto text = reports::standings_text(room);
    CHECK_THAT(text, Catch::Contains("  Ada\n") && Catch::Contains("  Linus\n") && !Catch::Contains("the board says"));
    for (auto& answer : room.rounds[0].answers) answer->worth.accuracy += 5;
    CHECK_THAT(reports::standings_text(room), Catch::Contains("the board says"));
}

TEST_CASE("times are told in UTC to the millisecond") { CHECK(reports::time_text(quiz::Instant{1'800'000'000'123ms}) == "2027-01-15 08:00:00.123"); }
