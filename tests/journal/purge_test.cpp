// Rooms that are too old to be kept are gone: from the tables, and from every byte of the files.
#include <algorithm>
#include <future>

#include "journal/database.hpp"
#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/term.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr quiz::Instant new_year{1'800'000'000'000ms};

/// Twenty students with names of their own.
journal::Batch lesson_of(const std::string& id, quiz::Milliseconds later) {
    Lesson lesson{id};
    for (int student = 0; student < 20; ++student) lesson.joined_by({(id + "-" + std::to_string(student)).c_str()});
    auto batch = lesson.news();
    for (auto& record : batch.records) record.at += later;
    return batch;
}

journal::Purged purged(journal::Journal& journal, quiz::Instant before) {
    std::promise<journal::Purged> done;
    auto result = done.get_future();
    journal.purge(before, [&done](const auto& purged) { done.set_value(purged); });
    REQUIRE(result.wait_for(std::chrono::seconds{60}) == std::future_status::ready);
    return result.get();
}

bool holds(const std::filesystem::path& folder, const std::string& words) {
    return std::ranges::any_of(std::filesystem::recursive_directory_iterator{folder},
                               [&](const auto& entry) { return entry.is_regular_file() && bytes_of(entry.path()).find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("no byte of any file holds a name out of a room that is too old to be kept") {
    TemporaryFolder folder;
    const auto aside = folder.path() / "damaged-20200101-000000";
    std::filesystem::create_directory(aside);
    std::ofstream{aside / "quizroom.db"} << "gone-1-7";
    KeptJournal kept{folder.path()};
    for (int room = 0; room < 40; ++room) {
        kept.append(lesson_of("gone-" + std::to_string(room), 0ms));
        kept.append(lesson_of("kept-" + std::to_string(room), 1'000h));
    }
    kept.wait_until_durable("kept-39", 21);
    REQUIRE(holds(folder.path(), "gone-7-1"));

    const auto result = purged(kept.journal(), new_year + 500h);
    CHECK(result.rooms == 40);
    CHECK(result.trouble.empty());
    CHECK_FALSE(holds(folder.path(), "gone-"));
    CHECK_FALSE(std::filesystem::exists(aside));
    const journal::Reader reader{folder.path()};
    CHECK(reader.rooms().size() == 40);
    for (const auto& room : reader.rooms()) CHECK(reader.history(room.room).damage.empty());
}

TEST_CASE("a purge that deletes everything leaves a journal that rooms can be opened in") {
    TemporaryFolder folder;
    KeptJournal kept{folder.path()};
    kept.append(lesson_of("old", 0ms));
    kept.wait_until_durable("old", 21);
    CHECK(purged(kept.journal(), new_year + 1ms).rooms == 1);
    CHECK(purged(kept.journal(), new_year + 1ms).rooms == 0);
    CHECK_FALSE(holds(folder.path(), "NoOps"));  // the quiz, which nobody has played any more
    kept.append(lesson_of("new", 0ms));
    kept.wait_until_durable("new", 21);
    CHECK(journal::Reader{folder.path()}.history("new").damage.empty());
}

TEST_CASE("a purge waits for nobody who reads and says that names are left in the log") {
    TemporaryFolder folder;
    KeptJournal kept{folder.path()};
    kept.append(lesson_of("old", 0ms));
    kept.wait_until_durable("old", 21);
    auto reading = journal::open_for_reading(folder.path());
    const journal::sqlite::Transaction one_state(reading, journal::sqlite::Access::read);
    CHECK(reading.integer("SELECT count(*) FROM rooms") == 1);
    CHECK(purged(kept.journal(), new_year + 1ms).trouble.find("reading") != std::string::npos);
}
