// What the instructor is told of rooms whose records cannot be read, for now or for ever.
#include <catch2/catch.hpp>

#include "support/paper_journal.hpp"
#include "support/school.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

using NoResults = rooms::Registry::NoResults;

/// One live room, of which nothing can be had until the archive has been asked often enough.
class TroubledArchive : public journal::Archive {
public:
    std::vector<journal::RoomEntry> rooms() const override {
        journal::RoomEntry entry;
        entry.room = "troubled";
        entry.pin = "123456";
        return {entry};
    }
    std::vector<std::string> pins_since(quiz::Instant) const override { return {}; }
    journal::History history(std::string_view) const override {
        if (asked++ == 0) return {{}, {}, "disk I/O error"};
        if (asked == 2) throw std::runtime_error("a bug");
        return {{}, "Room troubled can be read up to record 0; record 1 is damaged: it is missing.", {}};
    }

    mutable int asked = 0;
};

}  // namespace

TEST_CASE("damage in a room's records closes that room only and is told truthfully") {
    School school;
    const auto harmed = school.opens_room("first");
    const auto sound = school.opens_room("second");
    school.restarts_harmed("UPDATE records SET at_ms = at_ms + 1 WHERE room = '" + harmed.room + "'");
    CHECK(school.lost.size() == 1);
    for (const auto& line : school.registry->list(school.now)) {
        CHECK(line.state == (line.room == harmed.room ? rooms::RoomState::damaged : rooms::RoomState::live));
        CHECK(line.host_secret.empty() == (line.room == harmed.room));
    }
    const auto results = school.registry->results(harmed.room);
    CHECK(std::get<NoResults>(results).reason == NoResults::Reason::damaged);
    CHECK_THAT(std::get<NoResults>(results).sentence, Catch::Contains("record 1 is damaged"));
    CHECK(school.registry->losses() == std::vector{std::get<NoResults>(results).sentence});
    CHECK(std::holds_alternative<quiz::Room>(school.registry->results(sound.room)));
    CHECK(std::get<NoResults>(school.registry->results("nobody's")).reason == NoResults::Reason::no_such_room);
}

TEST_CASE("a fault while one room is woken ends nothing and the room is woken again") {
    PaperJournal paper;
    const TroubledArchive archive;
    std::vector<std::string> notes;
    rooms::Registry registry{{paper, archive, {}, "https://quiz.example", [&](const std::string& note) { notes.push_back(note); }}};
    quiz::Instant now{1'800'000'000'000ms};
    registry.recover(now);
    CHECK(registry.list(now).at(0).state == rooms::RoomState::live);  // it is waited for
    archive.asked = 0;
    CHECK(std::get<NoResults>(registry.results("troubled")).reason == NoResults::Reason::not_now);

    REQUIRE(registry.due());
    now = *registry.due();
    registry.wake(now);
    REQUIRE(notes.size() == 1);
    CHECK_THAT(notes[0], Catch::Contains("missed its turn") && Catch::Contains("a bug"));
    REQUIRE(registry.due());
    CHECK(*registry.due() > now);
    registry.wake(*registry.due());
    CHECK(registry.list(now).at(0).state == rooms::RoomState::damaged);
}
