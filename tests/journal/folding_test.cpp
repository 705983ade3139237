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
        {asked, answer_of(1, {4}), "its answer does not belong to that question"},
        {asked, quiz::QuestionResumed{1}, "no question is paused"},
    }));
    CHECK_THROWS_WITH(journal::fold(followed_by(lesson, event)), reason);
}

TEST_CASE("nothing can follow in a room that was never opened") {
    CHECK_THROWS_WITH(journal::fold({{1, 1, {}, quiz::RoomLocked{1}}}), "the room has not been opened");
    CHECK_THROWS_WITH(journal::fold({{1, 1, {}, quiz::RoomOpened{"room", "123456", nullptr, {}}}}), "it opens a room without a quiz");
}
