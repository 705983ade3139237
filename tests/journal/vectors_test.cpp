// What earlier releases wrote must mean the same for ever. A vector is never changed; a new format adds one.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "journal/database.hpp"
#include "journal/event_text.hpp"
#include "journal/lesson.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

std::ifstream vector_file(const std::string& name) {
    std::ifstream file{std::string{QUIZROOM_SOURCE "/tests/journal/vectors/"} + name};
    REQUIRE(file);
    return file;
}

quiz::Room room_of_vector(const std::string& name) {
    auto file = vector_file(name);
    TemporaryFolder folder;
    journal::sqlite::Connection{journal::database_file(folder.path()), journal::sqlite::Access::write}.execute(
        std::string{std::istreambuf_iterator{file}, {}});
    const auto history = journal::Reader{folder.path()}.history("3vq7rd");
    CHECK(history.damage.empty());
    CHECK(history.records.size() == 37);
    return journal::fold(history.records);
}

}  // namespace

TEST_CASE("every event of format version 1 reads as it was written") {
    auto file = vector_file("v1.jsonl");
    std::set<std::string_view> types;
    for (std::string line; std::getline(file, line);) {
        const auto event = journal::event_of(line, [](const auto&) { return devops_quiz(); });
        types.insert(journal::type_of(event));
        CHECK(journal::text_of(event, "cdda26f4efcd445342d44342ead0d0b7f9f8bf0d0cbea1ff5a9d65ef5abbe31c") == line);
    }
    CHECK(types.size() == 29);
}

TEST_CASE("a list of rooms kept by release 0.1 gets its counts and keeps its records") {
    auto file = vector_file("v1.sql");
    TemporaryFolder folder;
    journal::sqlite::Connection{journal::database_file(folder.path()), journal::sqlite::Access::write}.execute(
        std::string{std::istreambuf_iterator{file}, {}});
    CHECK(journal::Reader{folder.path()}.rooms().at(0).students == 0);
    const auto before = journal::Reader{folder.path()}.history("3vq7rd").records.size();
    const journal::Journal journal{folder.path(), [](const auto&) {}};
    const journal::Reader reader{folder.path()};
    const auto room = reader.rooms().at(0);
    CHECK(room.ended);
    CHECK(room.students == 2);
    CHECK(room.questions_asked == 4);
    CHECK(room.question_count == 4);
    CHECK(room.bytes > 3'000);
    CHECK(reader.history("3vq7rd").records.size() == before);
    CHECK(journal.losses().empty());
}

TEST_CASE("a lesson kept by release 0.1 still ends with the same scores") {
    const auto room = room_of_vector("v1.sql");
    CHECK(room.pin == "123456");
    CHECK(room.in<quiz::Finished>());
    REQUIRE(room.quiz->questions.size() == 4);
    CHECK(heading_of(room.quiz->questions[0]) == "Which model?");
    CHECK(name_of(room.quiz->questions[2].kind) == "sort-into-groups");
    REQUIRE(room.seats.all().size() == 4);
    const auto& ada = room.seats.all()[0];
    const auto& zoe = room.seats.all()[1];
    CHECK(ada.score == quiz::Score{2'000, 1'868});
    CHECK(zoe.nickname == "Zoë 🙂");
    CHECK(zoe.score == quiz::Score{1'500, 1'462});
    CHECK(zoe.rank == 2);
    CHECK(room.seats.all()[2].state == quiz::SeatState::removed);
    CHECK(room.seats.all()[3].state == quiz::SeatState::banned);
}

TEST_CASE("what an old lesson recorded about an answer is what a report gets") {
    const auto room = room_of_vector("v1.sql");
    REQUIRE(room.rounds.size() == 4);
    const auto& given = *room.rounds[0].answer_of(1);
    CHECK(given.answer == quiz::Answer{quiz::Picks{0}});
    CHECK(given.reported == 2s);
    CHECK(given.measured == 4s);
    CHECK(given.used == 3'960ms);
    CHECK(given.worth == quiz::Score{1'000, 901});
    CHECK(room.rounds[2].state == quiz::RoundState::skipped);
}
