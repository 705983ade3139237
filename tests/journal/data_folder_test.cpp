#include <catch2/catch.hpp>
#include <fstream>

#include "journal/database.hpp"
#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/store.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

void open_journal(const std::filesystem::path& folder) {
    journal::Journal journal{folder, [](const auto&) {}};
}

}  // namespace

TEST_CASE("a commit is on the disk before it is reported and only the writer checkpoints") {
    TemporaryFolder folder;
    journal::Store store{folder.path()};
    CHECK(store.connection().text("PRAGMA journal_mode") == "wal");
    CHECK(store.connection().integer("PRAGMA synchronous") == 2);
    CHECK(store.connection().integer("PRAGMA secure_delete") == 1);
    CHECK(store.connection().integer("PRAGMA wal_autocheckpoint") > 0);

    auto reading = journal::open_for_reading(folder.path());
    CHECK(reading.integer("PRAGMA wal_autocheckpoint") == 0);
    CHECK(reading.integer("PRAGMA query_only") == 1);
    int leaves_log_alone = 0;
    sqlite3_db_config(reading.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, -1, &leaves_log_alone);
    CHECK(leaves_log_alone == 1);
    CHECK_THROWS_WITH(reading.execute("DELETE FROM records"), Catch::Contains("readonly"));
}

TEST_CASE("a reader that closes last leaves the log to the next writer") {
    TemporaryFolder folder;
    const auto log = folder.path() / "quizroom.db-wal";
    {
        auto reading = [&] {
            journal::Store store{folder.path()};
            store.write(std::vector{journal::encoded(Lesson{"room"}.news())});
            return journal::open_for_reading(folder.path());
        }();
        CHECK(reading.integer("SELECT count(*) FROM records") == 1);
    }
    CHECK(std::filesystem::exists(log));
    CHECK(journal::Store{folder.path()}.head_of("room").sequence == 1);
}

TEST_CASE("two rooms of the same quiz keep it once") {
    TemporaryFolder folder;
    {
        KeptJournal journal{folder.path()};
        journal.append(Lesson{"one"}.news());
        journal.append(Lesson{"other"}.news());
    }
    auto reading = journal::open_for_reading(folder.path());
    CHECK(reading.integer("SELECT count(*) FROM rooms") == 2);
    CHECK(reading.integer("SELECT count(*) FROM quizzes") == 1);
    const journal::Reader reader{folder.path()};
    CHECK(*journal::fold(reader.history("other").records).quiz == *devops_quiz());
}

TEST_CASE("a second server on the same data folder is refused in one sentence") {
    TemporaryFolder folder;
    KeptJournal first{folder.path()};
    CHECK_THROWS_WITH(open_journal(folder.path()), "Another quizroom server is using the data folder '" + folder.path().string() +
                                                       "'. Stop it first, or choose another folder with --data.");
}

TEST_CASE("a data folder is free again when its server has ended") {
    TemporaryFolder folder;
    open_journal(folder.path());
    CHECK_NOTHROW(open_journal(folder.path()));
}

TEST_CASE("a data folder that does not exist yet is made for its owner only") {
    TemporaryFolder folder;
    const auto data = folder.path() / "deep" / "data";
    open_journal(data);
    CHECK((std::filesystem::status(data).permissions() & std::filesystem::perms::others_all) == std::filesystem::perms::none);
}

TEST_CASE("a data folder that cannot be used is named with the reason") {
    TemporaryFolder folder;
    const auto file = folder.path() / "file";
    std::ofstream{file} << "not a folder";
    CHECK_THROWS_WITH(open_journal(file / "data"), "The data folder '" + (file / "data").string() +
                                                       "' cannot be used (Not a directory). Choose a folder you may write to with --data.");
}

TEST_CASE("somebody else's database is left alone") {
    TemporaryFolder folder;
    journal::sqlite::Connection{folder.path() / "quizroom.db", journal::sqlite::Access::write}.execute("CREATE TABLE birds (name TEXT)");
    CHECK_THROWS_WITH(open_journal(folder.path()), Catch::Contains("is not a quizroom database"));
    CHECK_THROWS_WITH(journal::Reader{folder.path()}, Catch::Contains("is not a quizroom database"));
}

TEST_CASE("a database of a newer release is left alone") {
    TemporaryFolder folder;
    auto newer = journal::open_for_writing(folder.path());
    newer.execute("ALTER TABLE rooms ADD COLUMN colour TEXT");
    newer.execute("PRAGMA user_version = " + std::to_string(journal::schema_version + 1));
    CHECK_THROWS_WITH(open_journal(folder.path()), Catch::Contains("was written by a newer quizroom"));
}
