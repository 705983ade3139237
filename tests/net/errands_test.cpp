// What home gathers for one core during a turn, and the mailbox it goes through.
#include "net/errands.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <thread>

#include "net/mailbox.hpp"

using namespace quizroom;
using net::Errand;
using net::Errands;
using rooms::Document;
using rooms::Slot;

namespace {

/// Errands only carry them.
std::array<char, 3> places;
net::Line& line(std::size_t number) { return *reinterpret_cast<net::Line*>(&places[number]); }

Document document(Slot slot, std::string_view text) { return {slot, protocol::framed(std::string{text})}; }

void tell(Errands& errands, std::size_t number, const Document& told) { errands.deliver(line(number), {&told, 1}); }

}  // namespace

TEST_CASE("what many are told one after the other is in a batch once") {
    Errands errands;
    const auto question = document(Slot::room, "question");
    for (std::size_t number = 0; number < 3; ++number) tell(errands, number, question);
    REQUIRE(errands.entry_count() == 1);
    CHECK(errands.entry(0).documents.size() == 1);
    CHECK(errands.entry(0).lines.size() == 3);
}

TEST_CASE("documents with the same words for different people stay apart and in order") {
    Errands errands;
    tell(errands, 0, document(Slot::seat, "me"));
    tell(errands, 1, document(Slot::seat, "me"));
    errands.dismiss(line(0), protocol::framed("goodbye"), 4002);
    tell(errands, 1, document(Slot::room, "lobby"));
    REQUIRE(errands.entry_count() == 4);
    CHECK(errands.entry(1).lines.front() == &line(1));
    CHECK(errands.entry(2).what == Errand::dismiss);
    CHECK(errands.entry(2).number == 4002);
    CHECK(protocol::payload_of(errands.entry(3).documents.front().frame) == "lobby");
}

TEST_CASE("batches that lie in a mailbox together are one batch in their order and wake once") {
    net::Mailbox<Errands> mailbox;
    Errands errands;
    tell(errands, 0, document(Slot::room, "first"));
    CHECK(mailbox.put(errands, 100));
    CHECK(errands.empty());
    tell(errands, 1, document(Slot::room, "second"));
    errands.add(Errand::forget, line(2));
    CHECK_FALSE(mailbox.put(errands, 100));
    Errands taken;
    mailbox.take(taken);
    REQUIRE(taken.entry_count() == 3);
    CHECK(protocol::payload_of(taken.entry(1).documents.front().frame) == "second");
    CHECK(taken.entry(1).lines.front() == &line(1));
    CHECK(taken.entry(2).what == Errand::forget);
    CHECK(taken.entry(2).lines.front() == &line(2));
    tell(errands, 0, document(Slot::room, "third"));
    CHECK(mailbox.put(errands, 100));
}

TEST_CASE("whoever leaves too much for a core that is behind waits until it has taken something") {
    net::Mailbox<Errands> mailbox;
    Errands first;
    tell(first, 0, document(Slot::room, "first"));
    mailbox.put(first, 1);
    std::atomic<bool> has_left = false;
    std::thread home{[&] {
        Errands second;
        tell(second, 1, document(Slot::room, "second"));
        mailbox.put(second, 1);
        has_left = true;
    }};
    CHECK_FALSE(has_left);
    Errands taken;
    mailbox.take(taken);
    CHECK(taken.entry_count() == 1);
    home.join();
    taken.clear();
    mailbox.take(taken);
    REQUIRE(taken.entry_count() == 1);
    CHECK(protocol::payload_of(taken.entry(0).documents.front().frame) == "second");
}
