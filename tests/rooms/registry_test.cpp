#include "rooms/registry.hpp"

#include "support/paper_journal.hpp"
#include "support/school.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

protocol::StudentHello student(const rooms::RoomLine& room, std::uint8_t token, std::string name) { return {room.pin, {token}, std::move(name)}; }

protocol::Key256 key_of(const std::string& digits) {
    protocol::Key256 key;
    REQUIRE(rooms::read_hexadecimal(digits, key));
    return key;
}

protocol::HostHello host(const rooms::RoomLine& room) { return {room.room, key_of(room.host_secret)}; }

}  // namespace

TEST_CASE("a room that was opened is on disk before anyone hears of its PIN") {
    School school;
    auto quiz = std::make_shared<const quiz::Quiz>(quiz::Quiz{"A lesson", {which_model()}});
    bool told = false;
    school.registry->open({"a request", quiz, {}}, school.now, [&](const auto&) { told = true; });
    CHECK_FALSE(told);
    school.settles();
    CHECK(told);
    CHECK(school.reader->live_rooms().size() == 1);
}

TEST_CASE("asking twice with the same request opens one room") {
    School school;
    const auto first = school.opens_room("the same");
    const auto second = school.opens_room("the same");
    CHECK(first.room == second.room);
    CHECK(school.opens_room("another").pin != first.pin);
    CHECK(school.registry->list(school.now).size() == 2);
}

TEST_CASE("a room without questions is not opened") {
    School school;
    CHECK(std::get<rooms::OpenRefusal>(school.opens({})) == rooms::OpenRefusal::no_questions);
}

TEST_CASE("an unknown and a locked room give a newcomer the same answer") {
    School school;
    const auto room = school.opens_room();
    Desk desk;
    Desk hosts_desk;
    CHECK(school.arrives(protocol::StudentHello{"999999", {1}, "Ada"}, desk) == "room-unavailable");
    REQUIRE(school.arrives(host(room), hosts_desk) == "welcome");
    school.visits.back().handle(protocol::HostMessage{1, quiz::LockRoom{1}}, 0ms, school.now);
    school.settles();
    CHECK(school.arrives(student(room, 1, "Ada"), desk) == "room-unavailable");
}

TEST_CASE("who hosts must know this room's secret") {
    School school;
    const auto room = school.opens_room("one");
    const auto other = school.opens_room("other");
    Desk desk;
    CHECK(school.arrives(protocol::HostHello{room.room, key_of(other.host_secret)}, desk) == "not-allowed");
    CHECK(school.arrives(protocol::HostHello{room.room, key_of(room.screen_secret)}, desk) == "not-allowed");
    CHECK(school.arrives(protocol::ScreenHello{room.room, key_of(room.host_secret)}, desk) == "not-allowed");
    CHECK(school.arrives(protocol::HostHello{"nowhere", {}}, desk) == "not-allowed");
    CHECK(school.arrives(protocol::ScreenHello{room.room, key_of(room.screen_secret)}, desk) == "welcome");
    CHECK(school.registry->may_read_results(key_of(room.host_secret), room.room));
    CHECK_FALSE(school.registry->may_read_results(key_of(room.host_secret), other.room));
    CHECK(school.registry->may_read_results(school.host_key, other.room));
}

TEST_CASE("only failed PINs count and only by address") {
    School school;
    const auto room = school.opens_room();
    std::deque<Desk> desks(600);
    for (std::size_t number = 0; number < 500; ++number) {
        protocol::StudentHello hello{
            room.pin, {static_cast<std::uint8_t>(number % 256), static_cast<std::uint8_t>(number / 256)}, "Student " + std::to_string(number)};
        auto arrival = school.registry->arrive(hello, desks[number], "192.0.2.1", school.now);
        REQUIRE(std::holds_alternative<rooms::Visit>(arrival));
        school.visits.push_back(std::move(std::get<rooms::Visit>(arrival)));
    }
    school.settles();
    Desk desk;
    for (int attempt = 0; attempt < 60; ++attempt)
        CHECK(school.arrives(protocol::StudentHello{"000000", {9, 9, 9}, "Eve"}, desk) == "room-unavailable");
    CHECK(school.arrives(protocol::StudentHello{"000000", {9, 9, 9}, "Eve"}, desk) == "too-many-attempts");
    CHECK(school.arrives(student(room, 200, "Neighbour"), desk, "192.0.2.2") == "welcome");
    CHECK(school.arrives(student(room, 7, ""), desk) == "welcome");  // a seat's own key needs no limit
    CHECK(school.arrives(host(room), desk) == "welcome");
    school.now += 60s;
    CHECK(school.arrives(protocol::StudentHello{room.pin, {9, 9, 9}, "Eve"}, desk) == "welcome");
}

TEST_CASE("after a restart a room goes on where it was and the outage is not charged") {
    School school;
    const auto room = school.opens_room();
    Desk hosts_desk;
    Desk adas_desk;
    REQUIRE(school.arrives(host(room), hosts_desk) == "welcome");
    Desk linus_desk;
    REQUIRE(school.arrives(student(room, 8, "Linus"), linus_desk) == "welcome");
    REQUIRE(school.arrives(student(room, 7, "Ada"), adas_desk) == "welcome");
    school.visits.front().handle(protocol::HostMessage{1, quiz::AskNext{1, 0, 0}}, 0ms, school.now);
    school.settles();
    school.passes(5s);
    school.visits.back().handle(protocol::AnswerMessage{5, 1, quiz::Picks{2}, 4'000ms}, 0ms, school.now);
    school.settles();
    REQUIRE(adas_desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");

    school.restarts(10min);
    CHECK(school.lost.empty());
    Desk again;
    REQUIRE(school.arrives(student(room, 7, ""), again) == "welcome");
    CHECK(again.newest(Slot::room)["phase"] == "asking");
    CHECK(again.newest(Slot::seat)["nickname"] == "Ada");
    CHECK(again.newest(Slot::seat)["answer"]["picks"] == nlohmann::json{2});
    CHECK(again.newest(Slot::seat)["lastCommand"] == nlohmann::json{{"id", 5}, {"result", "accepted"}});
    const auto remaining = again.newest(Slot::seat)["closesAtMs"].get<std::int64_t>() - school.now.time_since_epoch().count();
    CHECK(remaining == 15'000);
    school.passes(10s);
    CHECK(again.newest(Slot::room)["phase"] == "asking");  // Linus may still come back
    school.passes(10s);
    CHECK(school.registry->list(school.now).front().phase == "closed");
}

TEST_CASE("secrets and PINs stay the same over a restart and a PIN is not used again at once") {
    School school;
    const auto before = school.opens_room();
    school.restarts(1s);
    const auto after = school.registry->list(school.now);
    REQUIRE(after.size() == 1);
    CHECK(after[0].host_secret == before.host_secret);
    CHECK(after[0].screen_secret == before.screen_secret);
    CHECK(after[0].pin == before.pin);
}

TEST_CASE("an ended room can be read and is listed without secrets") {
    School school;
    const auto room = school.opens_room();
    Desk desk;
    REQUIRE(school.arrives(host(room), desk) == "welcome");
    school.visits.front().handle(protocol::HostMessage{1, quiz::EndRoom{1, 0}}, 0ms, school.now);
    school.settles();
    school.restarts(1h);
    const auto lines = school.registry->list(school.now);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].state == rooms::RoomState::ended);
    CHECK(lines[0].host_secret.empty());
    CHECK(std::get<quiz::Room>(school.registry->results(room.room)).in<quiz::Finished>());
    CHECK(school.arrives(host(room), desk) == "room-is-over");
}

TEST_CASE("a room's end half an hour ago is still shown to whoever comes back after a restart") {
    School school;
    const auto room = school.opens_room();
    Desk desk;
    REQUIRE(school.arrives(student(room, 7, "Ada"), desk) == "welcome");
    REQUIRE(school.arrives(host(room), desk) == "welcome");
    school.visits.back().handle(protocol::HostMessage{1, quiz::EndRoom{1, 0}}, 0ms, school.now);
    school.settles();
    school.restarts(20min);
    Desk again;
    REQUIRE(school.arrives(student(room, 7, ""), again) == "welcome");
    CHECK(again.newest(Slot::room)["phase"] == "finished");
}

TEST_CASE("a visit that ends is leaving and a server that stops says when to come back") {
    School school;
    const auto room = school.opens_room();
    Desk ada;
    Desk linus;
    REQUIRE(school.arrives(student(room, 1, "Ada"), ada) == "welcome");
    REQUIRE(school.arrives(student(room, 2, "Linus"), linus) == "welcome");
    CHECK(school.registry->census().guests == 2);
    school.visits.front().leave(school.now);
    CHECK(school.registry->census().guests == 1);
    school.registry->say_goodbye(2s);
    CHECK(linus.newest(Slot::reply) == nlohmann::json{{"type", "goodbye"}, {"reason", "restarting"}, {"retryAfterMs", 2'000}});
    CHECK(linus.close_code == 1001);
    CHECK(ada.close_code == 0);
}

TEST_CASE("coming back to a seat that is gone is no guess at a PIN and tells nobody which PINs there are") {
    School school;
    const auto room = school.opens_room();
    Desk desk;
    for (int attempt = 0; attempt < 100; ++attempt) {
        CHECK(school.arrives(protocol::StudentHello{"000000", {9}, ""}, desk) == "unknown-seat");
        CHECK(school.arrives(protocol::StudentHello{room.pin, {9}, ""}, desk) == "unknown-seat");
    }
    CHECK(school.arrives(student(room, 1, "Ada"), desk) == "welcome");
}

TEST_CASE("the time before a restart counts for whoever answers after it") {
    School school;
    const auto room = school.opens_room();
    Desk desks[3];
    REQUIRE(school.arrives(host(room), desks[0]) == "welcome");
    REQUIRE(school.arrives(student(room, 7, "Ada"), desks[1]) == "welcome");
    school.visits.front().handle(protocol::HostMessage{1, quiz::AskNext{1, 0, 0}}, 0ms, school.now);
    school.settles();
    school.passes(8s);
    school.restarts(10min);
    REQUIRE(school.arrives(student(room, 7, ""), desks[2]) == "welcome");
    school.visits.back().handle(protocol::AnswerMessage{5, 1, quiz::Picks{2}, 0ms}, 0ms, school.now);
    school.settles();
    const auto measured = std::get<quiz::Room>(school.registry->results(room.room)).round().answer_of(1)->measured;
    CHECK(measured >= 7s);  // the last heartbeat may be a second old
    CHECK(measured <= 8s);
}

TEST_CASE("no room gets a PIN that another has had within a day") {
    School school;
    const auto first = school.opens_room();
    Desk desk;
    REQUIRE(school.arrives(host(first), desk) == "welcome");
    school.visits.front().handle(protocol::HostMessage{1, quiz::EndRoom{1, 0}}, 0ms, school.now);
    school.settles();
    school.restarts(1h);
    CHECK(school.reader->pins_since(school.now - rooms::Registry::pin_rests_for) == std::vector{first.pin});
    school.now += 24h;
    CHECK(school.reader->pins_since(school.now - rooms::Registry::pin_rests_for).empty());
}

TEST_CASE("a server plays a thousand rooms at once and says so when somebody opens another") {
    School school;
    const auto quiz = std::make_shared<const quiz::Quiz>(quiz::Quiz{"A lesson", {which_model()}});
    std::size_t opened = 0;
    for (std::size_t number = 0; number < rooms::Registry::rooms_max; ++number)
        school.registry->open({std::to_string(number), quiz, {}}, school.now,
                              [&](const auto& line) { opened += std::holds_alternative<rooms::RoomLine>(line); });
    school.settles();
    CHECK(opened == 1'000);
    CHECK(std::get<rooms::OpenRefusal>(school.opens({which_model()}, "one more")) == rooms::OpenRefusal::too_many_rooms);
}

TEST_CASE("a clock that is behind a room's last record is noticed although the room cannot be read yet") {
    struct UnreadableArchive : journal::Archive {
        std::vector<journal::RoomEntry> rooms() const override { return {{"room", "123456", "A lesson", at, false, at, 1}}; }
        std::vector<std::string> pins_since(quiz::Instant) const override { return {}; }
        journal::History history(std::string_view) const override { return {{}, {}, "not now"}; }
        quiz::Instant at{1'800'000'000'000ms};
    };
    const UnreadableArchive archive;
    PaperJournal paper;
    rooms::Registry registry{{paper, archive, {}, "https://quiz.example"}};
    CHECK(registry.recover(archive.at - 1h).size() == 1);
    CHECK(registry.last_record_at() == archive.at);
}
