#include <catch2/catch.hpp>

#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/store.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

std::vector<std::string> ids_of(const std::vector<journal::RoomEntry>& rooms) {
    std::vector<std::string> ids;
    for (const auto& room : rooms) ids.push_back(room.room);
    return ids;
}

/// Three rooms, opened one hour after the other; the second has ended.
void write_three_rooms(const std::filesystem::path& folder) {
    KeptJournal journal{folder};
    auto hour = 0h;
    for (const auto& [id, pin] : {std::pair{"first", "111111"}, std::pair{"second", "222222"}, std::pair{"third", "111111"}}) {
        Lesson lesson{id, pin};
        if (id == std::string{"second"}) lesson.does(quiz::EndRoom{1, 0});
        auto batch = lesson.news();
        for (auto& record : batch.records) record.at += hour;
        hour += 1h;
        journal.append(batch);
    }
}

constexpr quiz::Instant nine_o_clock{1'800'000'000'000ms};
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("past and live rooms are listed with the newest first") {
    TemporaryFolder folder;
    write_three_rooms(folder.path());
    const journal::Reader reader{folder.path()};
    CHECK(ids_of(reader.rooms()) == Ids{"third", "second", "first"});
    CHECK(ids_of(reader.live_rooms()) == Ids{"third", "first"});
    const auto second = reader.rooms()[1];
    CHECK(second.pin == "222222");
    CHECK(second.title == "DevOps \"basics\"");
    CHECK(second.ended);
    CHECK(second.records == 2);
    CHECK(second.opened_at == nine_o_clock + 1h);
    CHECK(second.last_record_at == nine_o_clock + 1h);
}

TEST_CASE("a room's line counts what its records tell") {
    TemporaryFolder folder;
    Lesson lesson{"counted"};
    std::uint64_t bytes = 0;
    {
        KeptJournal journal{folder.path()};
        const auto keep = [&] {
            auto batch = lesson.news();
            for (const auto& row : journal::encoded(batch).rows) bytes += row.payload.size();
            journal.append(std::move(batch));
        };
        lesson.joined_by({"Ada", "Linus", "Grace", "Alan"}).asks();
        keep();
        lesson.does(quiz::RemoveSeat{lesson.next_command(), 2});
        keep();
        lesson.does(quiz::BanSeat{lesson.next_command(), 2}).does(quiz::BanSeat{lesson.next_command(), 3});
        keep();
    }
    const auto line = journal::Reader{folder.path()}.rooms().at(0);
    CHECK(line.students == lesson.room().seats.playing_count());
    CHECK(line.students == 2);
    CHECK(line.questions_asked == 1);
    CHECK(line.question_count == 4);
    CHECK(line.bytes == bytes);
    CHECK(line.damage.empty());
}

TEST_CASE("a PIN used since a moment is not free yet") {
    TemporaryFolder folder;
    write_three_rooms(folder.path());
    const journal::Reader reader{folder.path()};
    CHECK(reader.pins_since(nine_o_clock + 1h).size() == 2);
    CHECK(reader.pins_since(nine_o_clock + 1h + 1ms) == Ids{"111111"});
    CHECK(reader.pins_since(nine_o_clock + 3h).empty());
}

TEST_CASE("a PIN rests from the last time something happened in its room") {
    TemporaryFolder folder;
    {
        KeptJournal journal{folder.path()};
        Lesson lesson{"long", "333333"};
        journal.append(lesson.news());
        journal.append(lesson.waits(5h).joined_by({"Ada"}).news());
    }
    const journal::Reader reader{folder.path()};
    CHECK(reader.pins_since(nine_o_clock + 5h) == Ids{"333333"});
    CHECK(reader.pins_since(nine_o_clock + 5h + 1ms).empty());
}

TEST_CASE("a room is found by its id and the newest by its PIN") {
    TemporaryFolder folder;
    write_three_rooms(folder.path());
    const journal::Reader reader{folder.path()};
    CHECK(reader.find_room("first") == "first");
    CHECK(reader.find_room("111111") == "third");
    CHECK(reader.find_room("999999").empty());
}

TEST_CASE("a room that nobody opened has no history and no damage") {
    TemporaryFolder folder;
    write_three_rooms(folder.path());
    const auto history = journal::Reader{folder.path()}.history("nobody's");
    CHECK(history.records.empty());
    CHECK(history.damage.empty());
}

TEST_CASE("a folder without a journal is named in one sentence") {
    TemporaryFolder folder;
    CHECK_THROWS_WITH(journal::Reader{folder.path()},
                      "There is no quizroom database in '" + folder.path().string() + "'. Name the server's data folder with --data.");
}
