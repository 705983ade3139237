#include "journal/joined.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

journal::Batch batch(const std::string& room, journal::Epoch epoch, std::vector<std::uint64_t> sequences) {
    journal::Batch batch{room, {}};
    for (const auto sequence : sequences) batch.records.push_back({sequence, epoch, {}, quiz::HeartbeatRecorded{}});
    return batch;
}

/// "a1: 4 5" for the records 4 and 5 of epoch 1 of room a.
std::string told(const std::vector<journal::Batch>& batches) {
    std::string text;
    for (const auto& batch : batches) {
        text += (text.empty() ? "" : ", ") + batch.room + std::to_string(batch.records.front().epoch) + ":";
        for (const auto& record : batch.records) text += " " + std::to_string(record.sequence);
    }
    return text;
}

}  // namespace

TEST_CASE("what follows one another in a room becomes one batch and nothing else does") {
    CHECK(told(journal::joined({})).empty());
    CHECK(told(journal::joined({batch("a", 1, {4}), batch("b", 1, {9}), batch("a", 1, {5, 6}), batch("b", 1, {10})})) == "a1: 4 5 6, b1: 9 10");
    CHECK(told(journal::joined({batch("a", 1, {4}), batch("a", 1, {6})})) == "a1: 4, a1: 6");
    CHECK(told(journal::joined({batch("a", 1, {4}), batch("a", 2, {5}), batch("a", 2, {6})})) == "a1: 4, a2: 5 6");
    CHECK(told(journal::joined({batch("a", 1, {4}), batch("a", 1, {}), batch("a", 1, {5})})) == "a1: 4 5");
}

TEST_CASE("what one turn appends asks for one flush and the next turn for another") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    std::size_t asked = 0;
    KeptJournal kept{folder.path(), [&] { ++asked; }};
    kept.append(lesson.news());
    kept.append(lesson.joined_by({"Ada"}).news());
    kept.append(lesson.joined_by({"Linus"}).news());
    CHECK(asked == 1);
    kept.journal().flush();
    kept.wait_until_durable("room", 3);
    kept.append(lesson.joined_by({"Grace"}).news());
    CHECK(asked == 2);
    kept.journal().flush();
    kept.wait_until_durable("room", 4);
}
