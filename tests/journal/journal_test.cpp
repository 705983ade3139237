#include "journal/journal.hpp"

#include <catch2/catch.hpp>
#include <future>

#include "journal/event_text.hpp"
#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

std::vector<std::string> told(const std::vector<journal::Record>& records) {
    std::vector<std::string> lines;
    for (const auto& record : records)
        lines.push_back(std::to_string(record.sequence) + " " + std::to_string(record.epoch) + " " +
                        std::to_string(record.at.time_since_epoch().count()) + " " + journal::text_of(record.event, "quiz"));
    return lines;
}

/// Appends what has happened so far and waits until it is on disk.
void keep(KeptJournal& journal, Lesson& lesson) {
    journal.append(lesson.news());
    journal.wait_until_durable(lesson.room().id, lesson.room().sequence);
}

}  // namespace

TEST_CASE("ten thousand answers in many batches are read back as they were given") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    lesson.joined_by({"Ada", "Linus", "Grace", "Dennis"}).asks();
    KeptJournal journal{folder.path()};
    for (std::uint32_t answer = 0; answer < 10'000; ++answer) {
        lesson.answers(answer % 4 + 1, {static_cast<std::uint8_t>(answer / 4 % 4)});
        if (answer % 7 == 0) journal.append(lesson.news());
    }
    keep(journal, lesson);

    const auto history = journal::Reader{folder.path()}.history("room");
    CHECK(history.damage.empty());
    REQUIRE(history.records.size() == 10'006);
    CHECK(told(history.records) == told(lesson.records()));
    CHECK(journal::fold(history.records) == lesson.room());
}

TEST_CASE("each report goes on where the one before it ended") {
    TemporaryFolder folder;
    Lesson one{"one", "111111"};
    Lesson other{"other", "222222"};
    KeptJournal journal{folder.path()};
    for (int turn = 0; turn < 200; ++turn) {
        journal.append(one.does(quiz::LockRoom{one.next_command()}).does(quiz::UnlockRoom{one.next_command()}).news());
        journal.append(other.does(quiz::LockRoom{other.next_command()}).does(quiz::UnlockRoom{other.next_command()}).news());
    }
    journal.wait_until_durable("one", one.room().sequence);
    journal.wait_until_durable("other", other.room().sequence);

    std::map<std::string, std::uint64_t> durable;
    for (const auto& progress : journal.reports()) {
        CHECK_FALSE(progress.failed);
        CHECK(progress.epoch == 1);
        CHECK(progress.durable > durable[progress.room]);
        CHECK(progress.durable % 2 == 1);  // a whole number of batches: the opening, then two records at a time
        durable[progress.room] = progress.durable;
    }
}

TEST_CASE("what is reported as durable can be read at once") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    std::promise<std::size_t> found;
    journal::Journal journal{folder.path(), [&](const auto&) { found.set_value(journal::Reader{folder.path()}.history("room").records.size()); }};
    REQUIRE(journal.append(lesson.news()));
    CHECK(found.get_future().get() == 1);
}

TEST_CASE("what was queued when the server stops is written before it ends") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    {
        KeptJournal journal{folder.path()};
        journal.append(lesson.joined_by({"Ada"}).news());
    }
    CHECK(journal::Reader{folder.path()}.history("room").records.size() == 2);
}

TEST_CASE("a room continues after a restart where its records end") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    {
        KeptJournal journal{folder.path()};
        keep(journal, lesson);
    }
    KeptJournal journal{folder.path()};
    journal.append(of_epoch(2, lesson.does(quiz::RecoverRoom{}).joined_by({"Ada"}).news()));
    journal.wait_until_durable("room", 3);
    const auto records = journal::Reader{folder.path()}.history("room").records;
    REQUIRE(records.size() == 3);
    CHECK(records[1].epoch == 2);
}

TEST_CASE("a batch that leaves a gap is refused and the next owner goes on where the records end") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    KeptJournal journal{folder.path()};
    keep(journal, lesson);
    const auto lost = lesson.joined_by({"Ada"}).news();
    const auto behind = lesson.joined_by({"Linus"}).news();

    journal.append(behind);
    const auto failure = journal.wait_for_failure_of("room");
    CHECK(failure.durable == 1);
    CHECK(failure.reason == "record 3 came where 2 was due");

    journal.append(of_epoch(2, lost));
    journal.append(of_epoch(2, behind));
    journal.wait_until_durable("room", 3);
    CHECK(journal::fold(journal::Reader{folder.path()}.history("room").records) == lesson.room());
}

TEST_CASE("an owner that has been overtaken can no longer write") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    KeptJournal journal{folder.path()};
    journal.append(of_epoch(2, lesson.news()));
    journal.wait_until_durable("room", 1);
    journal.append(lesson.joined_by({"Ada"}).news());
    const auto failure = journal.wait_for_failure_of("room");
    CHECK(failure.epoch == 1);
    CHECK(failure.reason == "the room has been taken over by epoch 2");
}

TEST_CASE("an owner of which something was refused cannot write what it decided after it") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    const auto opening = lesson.news();
    const auto taking_over = of_epoch(2, lesson.does(quiz::RecoverRoom{}).news());
    const auto decided_after_it = of_epoch(2, lesson.joined_by({"Ada"}).news());
    Lesson former{"room"};
    (void)former.news();
    {
        KeptJournal journal{folder.path()};
        for (const auto& batch : {opening, former.joined_by({"Linus"}).news(), taking_over, decided_after_it}) journal.append(batch);
    }
    CHECK(journal::fold(journal::Reader{folder.path()}.history("room").records) == former.room());
}

TEST_CASE("a room cannot be opened twice") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    KeptJournal journal{folder.path()};
    keep(journal, lesson);
    journal.append({"room", {{2, 1, {}, lesson.records()[0].event}}});
    CHECK(journal.wait_for_failure_of("room").durable == 1);
}

TEST_CASE("a name that no text can hold fails its own room and no other") {
    TemporaryFolder folder;
    Lesson fine{"fine"};
    Lesson odd{"odd"};
    KeptJournal journal{folder.path()};
    keep(journal, odd);
    journal.append({"odd", {{2, 1, {}, quiz::SeatTaken{1, {}, "\xff\xfe"}}}});
    journal.append(fine.news());
    journal.wait_until_durable("fine", 1);
    CHECK(journal.wait_for_failure_of("odd").durable == 1);
    CHECK(journal.journal().accepts_new_rooms());
}

TEST_CASE("a full queue refuses a batch instead of growing") {
    TemporaryFolder folder;
    std::promise<void> writer_is_held;
    std::promise<void> let_go;
    auto released = let_go.get_future().share();
    std::once_flag once;
    Lesson lesson{"room"};
    journal::Journal journal{folder.path(), [&, released](const auto&) {
                                 std::call_once(once, [&] { writer_is_held.set_value(); });
                                 released.wait();
                             }};
    REQUIRE(journal.append(lesson.news()));
    writer_is_held.get_future().wait();
    const journal::Batch full{"elsewhere", std::vector<journal::Record>(journal::Journal::queue_max, {7, 1, {}, quiz::RoomLocked{}})};
    CHECK(journal.append(full));
    CHECK_FALSE(journal.append(lesson.joined_by({"Ada"}).news()));
    let_go.set_value();
}
