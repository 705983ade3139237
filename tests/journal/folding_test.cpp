#include <catch2/catch.hpp>

#include "journal/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

Lesson in_class() {
    Lesson lesson{"room"};
    lesson.joined_by({"Ada", "Linus"});
    return lesson;
}

std::vector<journal::Record> followed_by(const Lesson& lesson, const quiz::Event& event) {
    auto records = lesson.records();
    records.push_back({records.size() + 1, 1, {}, event});
    return records;
}

quiz::AnswerAccepted answer_of(quiz::SeatId seat, quiz::Picks picks) { return {seat, 9, {picks, 1s, 1s, 1s, 0, {}}}; }

quiz::Event worth(quiz::Event answer, quiz::Score points) {
    std::get<quiz::AnswerAccepted>(answer).given.worth = points;
    return answer;
}

}  // namespace

TEST_CASE("the records of a lesson tell the room it became") {
    auto lesson = in_class();
    lesson.asks().answers(1, {2}).answers(2, {0}).waits(21s);
    CHECK(journal::fold(lesson.records()) == lesson.room());
}

TEST_CASE("what an overtaken owner still wrote does not count") {
    auto lesson = in_class();
    auto records = lesson.records();
    records.push_back({4, 2, {}, quiz::RoomLocked{1}});
    records.push_back({5, 1, {}, quiz::SeatRemoved{2, 1}});
    const auto room = journal::fold(records);
    CHECK(room.locked);
    CHECK(room.seats.find(1)->state == quiz::SeatState::playing);
}

TEST_CASE("an event that cannot follow is named instead of played") {
    const auto lobby = in_class();
    const auto asked = in_class().asks();
    const auto fresh_quiz = quiz::open_room("room", "123456", devops_quiz(), {});
    const auto [lesson, event, reason] = GENERATE_COPY(table<Lesson, quiz::Event, std::string>({
        {lobby, quiz::QuestionClosed{}, "no question is open"},
        {lobby, quiz::QuestionPaused{1}, "no question is open"},
        {lobby, quiz::TimeAdded{1, 10s}, "no question is open"},
        {lobby, quiz::LastCallStarted{}, "no question is open"},
        {lobby, answer_of(1, {0}), "no question is open"},
        {lobby, quiz::SolutionRevealed{1}, "no question has been asked"},
        {lobby, quiz::SeatRemoved{1, 3}, "it names a seat that nobody has taken"},
        {lobby, quiz::SeatBanned{1, 0}, "it names a seat that nobody has taken"},
        {lobby, quiz::ExtraTimeGranted{1, 3, 25}, "it names a seat that nobody has taken"},
        {lobby, quiz::ExtraTimeGranted{1, 1, 30}, "it grants an extra time that there is not"},
        {lobby, quiz::RoundVoided{1, 1}, "it names a round that was not played"},
        {lobby, quiz::AnswerAlsoRight{1, 0, quiz::Picks{0}, {}}, "it names a round that was not played"},
        {asked, quiz::AnswerAlsoRight{1, 1, quiz::Picks{4}, {}}, "its answer does not belong to that question"},
        {asked, quiz::AnswerAlsoRight{1, 1, quiz::Picks{0}, {{1, 1000, {1000, 900}}}}, "it regrades a seat that has not answered"},
        {lobby, quiz::SeatTaken{2, {}, "Eve"}, "it takes a seat out of turn"},
        {lobby, quiz::QuestionSkipped{1, 4}, "it names a question that the quiz does not have"},
        {lobby, quiz::QuestionAsked{1, 1, 4, {}, 20s}, "it names a question that the quiz does not have"},
        {lobby, quiz::QuestionAsked{1, 2, 0, {{0, 1, 2, 3}, {}}, 20s}, "it starts a round out of turn"},
        {lobby, quiz::QuestionAsked{1, 1, 0, {{0, 1, 2, 4}, {}}, 20s}, "its drawn order does not lay out that question"},
        {lobby, quiz::QuestionAsked{1, 1, 0, {{0, 1, 2, 2}, {}}, 20s}, "its drawn order does not lay out that question"},
        {lobby, fresh_quiz, "the room has been opened before"},
        {asked, answer_of(3, {0}), "it names a seat that nobody has taken"},
        {asked, worth(answer_of(1, {0}), {-1, 0}), "it is worth more than an answer can be"},
        {asked, worth(answer_of(1, {0}), {0, std::int64_t{1} << 62}), "it is worth more than an answer can be"},
        {asked, quiz::ConfidenceStated{1, 9, quiz::Confidence::sure}, "it is sure of an answer that was not given"},
        {asked, quiz::DiscussionStarted{9}, "no question has been closed"},
        {lobby, quiz::ConfidenceStated{1, 9, quiz::Confidence::sure}, "no question is open"},
        {lobby, quiz::TeamJoined{1, 9, 1}, "it names a team that the room does not have"},
        {lobby, quiz::TeamsFilled{{{1, 1}}}, "it names a team that the room does not have"},
        {lobby, quiz::TeamsFilled{{{3, 1}}}, "it names a seat that nobody has taken"},
        {asked, answer_of(1, {4}), "its answer does not belong to that question"},
        {asked, quiz::QuestionResumed{1}, "no question is paused"},
    }));
    CHECK_THROWS_WITH(journal::fold(followed_by(lesson, event)), reason);
}

TEST_CASE("somebody who was sent out neither answers nor joins a team") {
    auto lesson = in_class().asks().answers(1, {0}).does(quiz::RemoveSeat{100, 1});
    CHECK_THROWS_WITH(journal::fold(followed_by(lesson, answer_of(1, {1}))), "it is of somebody who was sent out");
    CHECK_THROWS_WITH(journal::fold(followed_by(lesson, quiz::TeamJoined{1, 9, 1})), "it is of somebody who was sent out");
}

TEST_CASE("a room is opened with as many teams as a room may have") {
    const auto opened = [](quiz::TeamPlan plan, std::vector<std::string> names) {
        quiz::Settings settings;
        settings.teams = plan;
        settings.team_names = std::move(names);
        return journal::fold({{1, 1, {}, quiz::open_room("room", "123456", devops_quiz(), settings)}});
    };
    CHECK(opened(quiz::TeamPlan::chosen, {"a", "b"}).teams.size() == 2);
    const auto* const wrong = "it has another number of teams than a room may have";
    CHECK_THROWS_WITH(opened(quiz::TeamPlan::balanced, {"a"}), wrong);
    CHECK_THROWS_WITH(opened(quiz::TeamPlan::none, {"a", "b"}), wrong);
    CHECK_THROWS_WITH(opened(quiz::TeamPlan::chosen, std::vector<std::string>(13, "a")), wrong);
}

TEST_CASE("nothing can follow in a room that was never opened") {
    CHECK_THROWS_WITH(journal::fold({{1, 1, {}, quiz::RoomLocked{1}}}), "the room has not been opened");
    CHECK_THROWS_WITH(journal::fold({{1, 1, {}, quiz::RoomOpened{"room", "123456", nullptr, {}}}}), "it opens a room without a quiz");
}
