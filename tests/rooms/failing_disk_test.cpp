// A room that cannot be saved rests with its guests, and goes on by itself.
#include "support/school.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

protocol::Key256 key_of(const std::string& digits) {
    protocol::Key256 key;
    REQUIRE(rooms::read_hexadecimal(digits, key));
    return key;
}

/// Ada and Linus in front of an open question, with a host and a screen.
struct OpenQuestion {
    OpenQuestion() {
        arrive(host_visit, protocol::HostHello{room.room, key_of(room.host_secret)}, host);
        arrive(screen_visit, protocol::ScreenHello{room.room, key_of(room.screen_secret)}, screen);
        arrive(ada_visit, protocol::StudentHello{room.pin, {7}, "Ada"}, ada);
        arrive(linus_visit, protocol::StudentHello{room.pin, {8}, "Linus"}, linus);
        asks();
    }

    void arrive(rooms::Visit& visit, const protocol::ClientMessage& hello, Desk& desk) {
        REQUIRE(school.arrives(hello, desk) == "welcome");
        visit = std::move(school.visits.back());
        school.visits.pop_back();
    }
    void asks() {
        const auto step = host.newest(Slot::room)["step"].get<quiz::Step>();
        host_visit.handle(protocol::HostMessage{++last_command, quiz::AskNext{last_command, step, 0}}, 0ms, school.now);
        school.settles();
    }
    void answers(rooms::Visit& visit, quiz::CommandId id, std::uint8_t pick) {
        visit.handle(protocol::AnswerMessage{id, 1, quiz::Picks{pick}, 1s}, 0ms, school.now);
        school.settles();
    }
    std::size_t answers_on_disk() {
        std::size_t count = 0;
        for (const auto& record : school.reader->history(room.room).records) count += std::holds_alternative<quiz::AnswerAccepted>(record.event);
        return count;
    }

    School school;
    rooms::RoomLine room = school.opens_room();
    Desk host, screen, ada, linus;
    rooms::Visit host_visit, screen_visit, ada_visit, linus_visit;
    quiz::CommandId last_command = 0;
};

const nlohmann::json cannot_save{{"type", "notice"}, {"notice", "cannot-save"}};
const nlohmann::json nothing_to_notice{{"type", "notice"}, {"notice", "none"}};

}  // namespace

TEST_CASE("while a room cannot be saved everybody stays and host and screen are told") {
    OpenQuestion lesson;
    const auto heard = lesson.ada.letters.size();
    lesson.school.courier->loses = true;
    lesson.answers(lesson.ada_visit, 5, 2);
    CHECK(lesson.host.newest(Slot::notice) == cannot_save);
    CHECK(lesson.screen.newest(Slot::notice) == cannot_save);
    CHECK(lesson.ada.letters.size() == heard);
    for (const auto* desk : {&lesson.host, &lesson.screen, &lesson.ada, &lesson.linus}) CHECK(desk->close_code == 0);
}

TEST_CASE("a student who left before the seat was saved is neither counted nor listed when the room goes on") {
    OpenQuestion lesson;
    lesson.school.courier->loses = true;
    Desk grace;
    auto arrival = lesson.school.registry->arrive(protocol::StudentHello{lesson.room.pin, {9}, "Grace"}, grace, "192.0.2.1", lesson.school.now);
    std::get<rooms::Visit>(arrival).leave(lesson.school.now);
    lesson.school.settles();
    lesson.school.courier->loses = false;
    lesson.school.passes(rooms::Attendance::grace + 5s);
    CHECK(lesson.host.newest(Slot::tally)["joined"] == 2);
    CHECK(lesson.host.newest(Slot::tally)["present"] == 2);
    CHECK(lesson.host.newest(Slot::roster)["rows"].size() == 2);
}

TEST_CASE("nothing is accepted while a room cannot be saved and what was sent again counts once afterwards") {
    OpenQuestion lesson;
    lesson.school.courier->loses = true;
    lesson.answers(lesson.ada_visit, 5, 2);
    lesson.answers(lesson.linus_visit, 6, 1);
    CHECK(lesson.linus.newest(Slot::reply)["code"] == "cannot-save");
    lesson.host_visit.handle(protocol::HostMessage{9, quiz::LockRoom{9}}, 0ms, lesson.school.now);
    CHECK(lesson.host.newest(Slot::reply)["code"] == "cannot-save");
    lesson.school.passes(10s);
    CHECK(lesson.answers_on_disk() == 0);

    lesson.school.courier->loses = false;
    lesson.school.passes(2s);
    CHECK(lesson.host.newest(Slot::notice) == nothing_to_notice);
    CHECK(lesson.screen.newest(Slot::notice) == nothing_to_notice);
    CHECK(lesson.ada.count(Slot::welcome) == 2);
    CHECK_FALSE(lesson.ada.newest(Slot::seat).contains("answer"));
    for (int again = 0; again < 2; ++again) lesson.answers(lesson.ada_visit, 5, 2);
    CHECK(lesson.ada.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
    CHECK(lesson.answers_on_disk() == 1);
}

TEST_CASE("the time a room could not be saved is not charged") {
    OpenQuestion lesson;
    lesson.school.passes(5s);
    lesson.school.courier->refuses = true;
    lesson.school.passes(1h);
    CHECK(lesson.host.newest(Slot::notice) == cannot_save);
    lesson.school.courier->refuses = false;
    lesson.school.passes(1s);
    CHECK(lesson.ada.newest(Slot::room)["phase"] == "asking");
    const auto remaining = lesson.ada.newest(Slot::seat)["closesAtMs"].get<std::int64_t>() - lesson.school.now.time_since_epoch().count();
    CHECK(remaining >= 14'000);
    CHECK(remaining <= 15'000);
}

TEST_CASE("what only a lost record told has never happened for anybody") {
    OpenQuestion lesson;
    lesson.school.courier->loses = true;
    const auto seat = quiz::SeatId{2};
    lesson.host_visit.handle(protocol::HostMessage{9, quiz::RemoveSeat{9, seat}}, 0ms, lesson.school.now);
    lesson.school.settles();
    CHECK(lesson.linus.close_code == 0);
    Desk grace;
    CHECK(lesson.school.arrives(protocol::StudentHello{lesson.room.pin, {9}, "Grace"}, grace) == "cannot-save");
    lesson.school.courier->loses = false;
    lesson.school.passes(2s);
    lesson.answers(lesson.linus_visit, 6, 1);
    CHECK(lesson.linus.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
    CHECK(lesson.school.arrives(protocol::StudentHello{lesson.room.pin, {9}, "Grace"}, grace) == "welcome");
}

TEST_CASE("a newcomer whose seat was lost comes again and gets one") {
    OpenQuestion lesson;
    lesson.school.courier->loses = true;
    Desk grace;
    REQUIRE(lesson.school.arrives(protocol::StudentHello{lesson.room.pin, {9}, "Grace"}, grace) == "welcome");  // nothing is told yet
    CHECK(grace.count(Slot::welcome) == 0);
    CHECK(grace.newest(Slot::reply)["reason"] == "restarting");
    lesson.school.courier->loses = false;
    lesson.school.passes(2s);
    Desk again;
    REQUIRE(lesson.school.arrives(protocol::StudentHello{lesson.room.pin, {9}, "Grace"}, again) == "welcome");
    CHECK(again.newest(Slot::seat)["nickname"] == "Grace");
}

TEST_CASE("whoever comes back while a room cannot be saved finds what they left") {
    OpenQuestion lesson;
    lesson.answers(lesson.ada_visit, 5, 2);
    lesson.school.courier->loses = true;
    lesson.answers(lesson.linus_visit, 6, 1);
    lesson.ada_visit.leave(lesson.school.now);
    Desk again;
    lesson.arrive(lesson.ada_visit, protocol::StudentHello{lesson.room.pin, {7}, ""}, again);
    CHECK(again.newest(Slot::seat)["answer"]["picks"] == nlohmann::json{2});
    Desk second_host;
    REQUIRE(lesson.school.arrives(protocol::HostHello{lesson.room.room, key_of(lesson.room.host_secret)}, second_host) == "welcome");
    CHECK(second_host.newest(Slot::notice) == cannot_save);
}

TEST_CASE("a room that failed once goes on when its server restarts on a disk that still fails") {
    OpenQuestion lesson;
    lesson.answers(lesson.ada_visit, 5, 2);
    for (auto* visit : {&lesson.host_visit, &lesson.screen_visit, &lesson.ada_visit, &lesson.linus_visit}) *visit = {};
    lesson.school.restarts_on_a_failing_disk(10s);
    Desk again;
    lesson.arrive(lesson.ada_visit, protocol::StudentHello{lesson.room.pin, {7}, ""}, again);
    CHECK(again.newest(Slot::seat)["answer"]["picks"] == nlohmann::json{2});
    lesson.answers(lesson.ada_visit, 6, 1);
    CHECK(again.newest(Slot::reply)["code"] == "cannot-save");
    lesson.school.courier->loses = false;
    lesson.school.passes(2s);
    lesson.answers(lesson.ada_visit, 6, 1);
    CHECK(again.newest(Slot::seat)["answer"]["picks"] == nlohmann::json{1});
}

TEST_CASE("each attempt to go on is of a newer epoch") {
    OpenQuestion lesson;
    lesson.school.courier->loses = true;
    lesson.answers(lesson.ada_visit, 5, 2);
    lesson.school.passes(3s);
    lesson.school.courier->loses = false;
    lesson.school.passes(2s);
    const auto records = lesson.school.reader->history(lesson.room.room).records;
    CHECK(records.back().epoch > 2);
    CHECK(std::ranges::is_sorted(records, {}, &journal::Record::epoch));
}

TEST_CASE("a full disk refuses new rooms and leaves the others as they are") {
    OpenQuestion lesson;
    lesson.school.courier->refuses = true;
    CHECK(std::get<rooms::OpenRefusal>(lesson.school.opens({which_model()}, "another")) == rooms::OpenRefusal::cannot_save);
    CHECK(lesson.school.registry->list(lesson.school.now).size() == 1);
}
