#include "journal/backup.hpp"

#include "journal/term.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("a backup beside a running server holds everything up to one moment and stands alone") {
    TemporaryFolder folder;
    TemporaryFolder elsewhere;
    KeptJournal journal{folder.path()};
    journal.append(Lesson{"room"}.joined_by({"Ada", "Linus"}).news());
    journal.wait_until_durable("room", 3);
    const auto made = journal::back_up(folder.path(), elsewhere.path() / "quizroom.db");
    CHECK(made.rooms == 1);
    CHECK(made.bytes == std::filesystem::file_size(elsewhere.path() / "quizroom.db"));
    CHECK(std::distance(std::filesystem::directory_iterator{elsewhere.path()}, {}) == 1);
    CHECK((std::filesystem::status(elsewhere.path() / "quizroom.db").permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
    CHECK(journal::Reader{elsewhere.path()}.history("room").records.size() == 3);
    journal.append(Lesson{"next"}.news());  // the server has gone on
    journal.wait_until_durable("next", 1);
}

TEST_CASE("a server starts on a backup that was put in the place of its database") {
    TemporaryFolder restored;
    journal::back_up(Term::written().folder(), restored.path() / "quizroom.db");
    const journal::Journal journal{restored.path(), [](const auto&) {}};
    CHECK(journal.losses().empty());
    const journal::Reader reader{restored.path()};
    for (const auto& [room, records] : Term::written().records()) CHECK(reader.history(room).records.size() == records.size());
}

TEST_CASE("a backup overwrites nothing") {
    TemporaryFolder elsewhere;
    std::ofstream{elsewhere.path() / "backup.db"} << "precious";
    CHECK_THROWS_WITH(journal::back_up(Term::written().folder(), elsewhere.path() / "backup.db"), Catch::Contains("exists already"));
    CHECK(bytes_of(elsewhere.path() / "backup.db") == "precious");
}

TEST_CASE("a backup of a damaged database is refused and leaves no file") {
    HarmedTerm term;
    term.flip(term.database(), (Term::written().pages(2).front() - 1) * Term::page_size + 5);
    TemporaryFolder elsewhere;
    CHECK_THROWS_WITH(journal::back_up(term.folder(), elsewhere.path() / "backup.db"), Catch::Contains("No backup was made"));
    CHECK(std::filesystem::is_empty(elsewhere.path()));
}
