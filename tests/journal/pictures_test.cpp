// A room takes its pictures along: each is stored once, by its hash, for as long as some room shows it.
#include <algorithm>
#include <future>

#include "journal/backup.hpp"
#include "journal/database.hpp"
#include "journal/quiz_text.hpp"
#include "journal/rescue.hpp"
#include "journal/term.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

quiz::Picture picture_of(std::string bytes) {
    const auto name = journal::hash_of(bytes);
    return {name, "image/png", std::make_shared<const std::string>(std::move(bytes))};
}

/// Longer than a page, so that it lies in several.
quiz::Picture large(char letter) { return picture_of("picture-" + std::string(10'000, letter)); }

/// A room whose only question shows them.
journal::Batch room_with(const std::string& id, std::vector<quiz::Picture> pictures) {
    auto question = which_model();
    for (const auto& picture : pictures) question.body.explanation.push_back({quiz::Tag::picture, "words", picture.name, {}, 4, 3});
    auto batch = Lesson{id, "123456", std::make_shared<const quiz::Quiz>(quiz::Quiz{"Pictures", {question}})}.news();
    batch.pictures = std::move(pictures);
    return batch;
}

void purge_before(journal::Journal& journal, quiz::Instant before) {
    std::promise<void> done;
    journal.purge(before, [&done](const auto& purged) {
        CHECK(purged.trouble.empty());
        done.set_value();
    });
    REQUIRE(done.get_future().wait_for(std::chrono::seconds{60}) == std::future_status::ready);
}

bool holds(const std::filesystem::path& folder, const quiz::Picture& picture) {
    const auto found = journal::Reader{folder}.picture(picture.name);
    if (!found) return false;
    CHECK(found->name == picture.name);
    CHECK(found->media_type == picture.media_type);
    CHECK(*found->bytes == *picture.bytes);
    return true;
}

std::int64_t count_pictures(const std::filesystem::path& folder) {
    return journal::open_for_reading(folder).integer("SELECT count(*) FROM pictures");
}

}  // namespace

TEST_CASE("a picture that several rooms show is stored once and read by its name") {
    TemporaryFolder folder;
    {
        KeptJournal kept{folder.path()};
        kept.append(room_with("one", {large('a'), large('b')}));
        kept.append(room_with("two", {large('b')}));
        kept.wait_until_durable("two", 1);
    }
    CHECK(holds(folder.path(), large('a')));
    CHECK(holds(folder.path(), large('b')));
    CHECK(count_pictures(folder.path()) == 2);
    CHECK_FALSE(holds(folder.path(), large('c')));
    CHECK_FALSE(journal::Reader{folder.path()}.picture("' OR 1=1 --"));
    const auto history = journal::Reader{folder.path()}.history("one");
    const auto room = journal::fold(history.records);
    CHECK(room.quiz->questions.front().body.explanation.back().target == large('b').name);
    CHECK(room.quiz->questions.front().body.explanation.back().width == 4);
}

TEST_CASE("a journal without a disk keeps pictures too") {
    KeptJournal kept{":memory:"};
    kept.append(room_with("one", {large('a')}));
    kept.wait_until_durable("one", 1);
    CHECK(holds(":memory:", large('a')));
}

TEST_CASE("pictures of rooms that are purged go with the last room that shows them") {
    TemporaryFolder folder;
    KeptJournal kept{folder.path()};
    kept.append(room_with("old", {large('a'), large('b')}));
    auto later = room_with("new", {large('b')});
    for (auto& record : later.records) record.at += 1'000h;
    kept.append(std::move(later));
    kept.wait_until_durable("new", 1);
    REQUIRE(bytes_of(journal::log_file(folder.path())).find(*large('a').bytes) == std::string::npos);  // it lies in several pages
    purge_before(kept.journal(), quiz::Instant{1'800'000'000'000ms} + 500h);
    CHECK_FALSE(holds(folder.path(), large('a')));
    CHECK(holds(folder.path(), large('b')));
    CHECK(bytes_of(journal::database_file(folder.path())).find(std::string(1'000, 'a')) == std::string::npos);
    purge_before(kept.journal(), quiz::Instant{1'800'000'000'000ms} + 2'000h);
    CHECK(count_pictures(folder.path()) == 0);
}

TEST_CASE("a backup holds the pictures") {
    TemporaryFolder folder;
    TemporaryFolder elsewhere;
    KeptJournal kept{folder.path()};
    kept.append(room_with("one", {large('a')}));
    kept.wait_until_durable("one", 1);
    journal::back_up(folder.path(), elsewhere.path() / "quizroom.db");
    CHECK(holds(elsewhere.path(), large('a')));
}

TEST_CASE("pictures are carried over from a damaged database and those that are lost are counted") {
    TemporaryFolder folder;
    {
        KeptJournal kept{folder.path()};
        kept.append(room_with("one", {large('a'), large('b')}));
        kept.wait_until_durable("one", 1);
    }
    const auto file = journal::database_file(folder.path());
    auto bytes = bytes_of(file);
    bytes[5] = '\0';                                         // the header
    bytes[bytes.find(std::string(1'000, 'a')) + 500] = 'x';  // one picture
    std::ofstream{file, std::ios::binary} << bytes;
    const journal::Journal journal{folder.path(), [](const auto&) {}};
    CHECK_FALSE(holds(folder.path(), large('a')));
    CHECK(holds(folder.path(), large('b')));
    CHECK(journal::Reader{folder.path()}.rooms().size() == 1);
    CHECK(std::ranges::any_of(journal.losses(), [](const std::string& loss) {
        return loss == "Pictures that cannot be read any more: 1. Their words are shown in their place.";
    }));
}

TEST_CASE("a picture that is not what was written is none") {
    TemporaryFolder folder;
    {
        KeptJournal kept{folder.path()};
        kept.append(room_with("one", {large('a')}));
        kept.wait_until_durable("one", 1);
    }
    journal::sqlite::Connection{journal::database_file(folder.path()), journal::sqlite::Access::write}.execute(
        "UPDATE pictures SET bytes = CAST('other' AS BLOB)");
    CHECK_FALSE(journal::Reader{folder.path()}.picture(large('a').name));
    CHECK(journal::Reader{folder.path()}.history("one").damage.empty());
}

TEST_CASE("a journal of the layout before pictures gets a place for them and keeps its rooms") {
    TemporaryFolder folder;
    {
        KeptJournal kept{folder.path()};
        kept.append(room_with("one", {}));
        kept.wait_until_durable("one", 1);
    }
    journal::sqlite::Connection{journal::database_file(folder.path()), journal::sqlite::Access::write}.execute(
        "DROP TABLE pictures; PRAGMA user_version = 2");
    CHECK_FALSE(journal::Reader{folder.path()}.picture(large('a').name));
    KeptJournal kept{folder.path()};
    CHECK(kept.journal().losses().empty());
    kept.append(room_with("two", {large('a')}));
    kept.wait_until_durable("two", 1);
    CHECK(holds(folder.path(), large('a')));
    CHECK(journal::Reader{folder.path()}.rooms().size() == 2);
}
