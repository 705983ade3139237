#include <catch2/catch.hpp>

#include "journal/crc32c.hpp"
#include "journal/database.hpp"
#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/row.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

/// A folder with two rooms of three records each, and a way to harm them.
class HarmedFolder {
public:
    HarmedFolder() {
        KeptJournal journal{folder_.path()};
        for (const auto* id : {"harmed", "sound"}) journal.append(Lesson{id}.joined_by({"Ada", "Linus"}).news());
    }

    HarmedFolder& by(const std::string& sql) {
        auto connection = journal::open_for_writing(folder_.path());
        connection.execute(sql);
        CHECK(sqlite3_changes(connection.handle()) > 0);
        return *this;
    }

    /// Changes the second record of the harmed room and gives it a checksum that is right.
    HarmedFolder& by_rewriting(std::int64_t version, const std::string& payload) {
        journal::Row row{"harmed", 2, 1, version, 1'800'000'000'000, 0, payload};
        return by("UPDATE records SET version = " + std::to_string(version) + ", payload = '" + payload +
                  "', checksum = " + std::to_string(journal::checksum_of(row)) + " WHERE room = 'harmed' AND sequence = 2");
    }

    journal::History history(const std::string& room) const { return journal::Reader{folder_.path()}.history(room); }

private:
    TemporaryFolder folder_;
};

constexpr auto up_to_first = "Room harmed can be read up to record 1; record 2 is damaged: ";

}  // namespace

TEST_CASE("CRC-32C is the one that the world knows") {
    journal::Row row;
    const auto empty = journal::checksum_of(row);
    row.payload = "x";
    CHECK(journal::checksum_of(row) != empty);
    CHECK(journal::checksum_of({"room", 1, 1, 1, 1'800'000'000'000, 0, R"({"type":"question-closed"})"}) == 0x7885e69e);
}

TEST_CASE("the processor's instruction and the table give the same CRC-32C of every length and every place") {
    std::string bytes(64, '\0');
    for (std::size_t at = 0; at < bytes.size(); ++at) bytes[at] = static_cast<char>(at * 37 + 11);
    const std::string_view all{bytes};
    for (std::size_t first = 0; first < 8; ++first)
        for (std::size_t size = 0; first + size <= all.size(); ++size) {
            const auto head = all.substr(0, first);
            const auto tail = all.substr(first, size);
            CHECK(journal::crc32c({head, tail}) == journal::crc32c_by_table({head, tail}));
        }
    CHECK(journal::crc32c({"123456789"}) == 0xe3069283);
}

TEST_CASE("a flipped byte ends the reading of its own room and of no other") {
    HarmedFolder folder;
    folder.by("UPDATE records SET payload = replace(payload, 'Ada', 'Adb') WHERE room = 'harmed' AND sequence = 2");
    const auto harmed = folder.history("harmed");
    CHECK(harmed.records.size() == 1);
    CHECK(harmed.damage == std::string{up_to_first} + "its checksum does not match what is written there.");
    const auto sound = folder.history("sound");
    CHECK(sound.records.size() == 3);
    CHECK(sound.damage.empty());
}

TEST_CASE("every column of a record is covered by its checksum") {
    const std::string change = GENERATE("epoch = 2", "version = 2", "at_ms = at_ms + 1", "checksum = checksum + 1", "payload = payload || ' '");
    CAPTURE(change);
    HarmedFolder folder;
    folder.by("UPDATE records SET " + change + " WHERE room = 'harmed' AND sequence = 2");
    CHECK(folder.history("harmed").damage == std::string{up_to_first} + "its checksum does not match what is written there.");
}

TEST_CASE("a record that was moved to another room is not believed") {
    HarmedFolder folder;
    folder.by("DELETE FROM records WHERE room = 'harmed' AND sequence = 3");
    folder.by("UPDATE records SET room = 'harmed' WHERE room = 'sound' AND sequence = 3");
    CHECK(folder.history("harmed").records.size() == 2);
}

TEST_CASE("a missing record ends the reading before the gap") {
    HarmedFolder folder;
    folder.by("DELETE FROM records WHERE room = 'harmed' AND sequence = 2");
    CHECK(folder.history("harmed").damage == std::string{up_to_first} + "record 3 stands in its place.");
}

TEST_CASE("records missing at the end are noticed") {
    HarmedFolder folder;
    folder.by("DELETE FROM records WHERE room = 'harmed' AND sequence > 1");
    CHECK(folder.history("harmed").damage == std::string{up_to_first} + "it is missing.");
}

TEST_CASE("a record of a later format is not guessed at") {
    HarmedFolder folder;
    folder.by_rewriting(2, R"({"type":"seat-taken"})");
    CHECK(folder.history("harmed").damage == std::string{up_to_first} + "its format version 2 is unknown to this release.");
}

TEST_CASE("a record that is no event or cannot follow ends the reading") {
    const auto [payload, reason] = GENERATE(table<std::string, std::string>({
        {R"({"type":"seat-taken"})", "its member seat is missing."},
        {R"({"type":"question-closed"})", "no question is open."},
        {"{", "parse error"},
    }));
    HarmedFolder folder;
    folder.by_rewriting(1, payload);
    const auto history = folder.history("harmed");
    CHECK(history.records.size() == 1);
    CHECK_THAT(history.damage, Catch::StartsWith(up_to_first) && Catch::Contains(reason));
}

TEST_CASE("a quiz that is not the one that was played ends the reading of its rooms") {
    HarmedFolder folder;
    folder.by("UPDATE quizzes SET body = replace(body, 'NoOps', 'YesOps')");
    CHECK_THAT(folder.history("harmed").damage,
               Catch::Contains("record 1 is damaged") && Catch::Contains("its quiz is not the one that was written"));
    folder.by("DELETE FROM quizzes");
    CHECK_THAT(folder.history("harmed").damage, Catch::Contains("its quiz is missing"));
}
