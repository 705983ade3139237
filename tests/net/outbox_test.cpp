// The outbox on one end of a pair of sockets; on the other end, a peer that reads when the test says so.
#include "net/outbox.hpp"

#include <sys/socket.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace quizroom;
using net::Outbox;
using rooms::Slot;

namespace {

class Line {
public:
    Line() {
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) == 0);
        const int smallest = 1;
        ::setsockopt(ends_[0], SOL_SOCKET, SO_SNDBUF, &smallest, sizeof smallest);
    }
    ~Line() {
        ::close(ends_[0]);
        hangs_up();
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    int near_end() const { return ends_[0]; }
    void hangs_up() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }

    /// Whether a read on the outbox's side, with the peer still there, comes to its end instead of waiting.
    bool ended_for_the_reader() const {
        char byte = 0;
        return ::recv(near_end(), &byte, 1, MSG_DONTWAIT) == 0;
    }

    /// What has arrived by now.
    std::string reads() {
        std::string all;
        std::array<char, 4096> buffer{};
        for (ssize_t size = 0; (size = ::recv(ends_[1], buffer.data(), buffer.size(), MSG_DONTWAIT)) > 0;) {
            all.append(buffer.data(), static_cast<std::size_t>(size));
        }
        return all;
    }

    /// Reads and lets the outbox go on, until nothing waits.
    std::string reads_all(Outbox& outbox) {
        std::string all = reads();
        while (outbox.has_backlog()) {
            outbox.drain();
            all += reads();
        }
        return all + reads();
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

protocol::Frame frame(const std::string& text) { return std::make_shared<const std::string>(text); }

/// More than the line takes at once, so that a part of it is in flight.
protocol::Frame long_frame() { return frame(std::string(1'000'000, 'x')); }

void put(Outbox& outbox, Slot slot, protocol::Frame frame) {
    const rooms::Document document{slot, std::move(frame)};
    outbox.put({&document, 1});
}

std::string close_frame(int code) {
    return net::control_frame(net::opcode_close, std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)});
}

}  // namespace

TEST_CASE("while the peer reads a document leaves at once and nothing is kept") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    put(outbox, Slot::room, frame("lobby"));
    CHECK_FALSE(outbox.has_backlog());
    CHECK(line.reads() == "lobby");
    CHECK(traffic.bytes == 5);
}

TEST_CASE("documents of one moment leave in one send") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    const std::array documents{rooms::Document{Slot::room, frame("room")}, rooms::Document{Slot::seat, frame("seat")}};
    outbox.put(documents);
    CHECK(line.reads() == "roomseat");
    CHECK(traffic.frames == 2);
    CHECK(traffic.sends == 1);
}

TEST_CASE("of documents of one moment that a slow peer takes in part every byte arrives once and in order") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    const std::array documents{rooms::Document{Slot::room, long_frame()}, rooms::Document{Slot::seat, frame("seat1 ")},
                               rooms::Document{Slot::tally, frame("tally1 ")}};
    outbox.put(documents);
    CHECK_FALSE(outbox.is_waiting(Slot::room));  // in flight
    CHECK(outbox.is_waiting(Slot::seat));
    put(outbox, Slot::seat, frame("seat2 "));
    CHECK(line.reads_all(outbox) == *long_frame() + "seat2 tally1 ");
}

TEST_CASE("behind a slow peer only the newest document of each slot waits") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    put(outbox, Slot::room, long_frame());
    for (int version = 1; version <= 1000; ++version) {
        put(outbox, Slot::room, frame("room" + std::to_string(version) + " "));
        put(outbox, Slot::seat, frame("seat" + std::to_string(version) + " "));
    }
    CHECK(outbox.is_waiting(Slot::room));
    CHECK_FALSE(outbox.is_waiting(Slot::tally));
    CHECK(line.reads_all(outbox) == *long_frame() + "room1000 seat1000 ");
    CHECK_FALSE(outbox.is_waiting(Slot::room));
}

TEST_CASE("a frame of which a part has left goes on whole before anything else") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    put(outbox, Slot::room, long_frame());
    CHECK_FALSE(outbox.is_waiting(Slot::room));  // in flight
    outbox.put_control("ping");
    CHECK(line.reads_all(outbox) == *long_frame() + "ping");
}

TEST_CASE("after a close frame nothing follows and a second close is not sent") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    outbox.put_close(1001);
    put(outbox, Slot::room, frame("too late"));
    outbox.put_control(close_frame(1000));
    CHECK(outbox.is_closing());
    CHECK(line.reads() == close_frame(1001));
}

TEST_CASE("a peer that lets control frames pile up is cut off and that ends the reading") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    put(outbox, Slot::room, long_frame());
    for (std::size_t ping = 0; ping < 100; ++ping) outbox.put_control("ping");
    CHECK(outbox.is_dead());
    CHECK_FALSE(outbox.has_backlog());
    CHECK(line.ended_for_the_reader());
}

TEST_CASE("an outbox whose peer has gone is dead and keeps nothing") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    line.hangs_up();
    put(outbox, Slot::room, frame("hello?"));
    CHECK(outbox.is_dead());
    put(outbox, Slot::room, frame("nobody is here"));
    CHECK_FALSE(outbox.has_backlog());
}

TEST_CASE("an outbox is stalled when nothing has moved for 20 seconds") {
    Line line;
    net::Traffic traffic;
    Outbox outbox{line.near_end(), traffic};
    const std::chrono::steady_clock::time_point start{};
    using std::chrono::seconds;
    put(outbox, Slot::room, long_frame());
    CHECK_FALSE(outbox.is_stalled(start, seconds{20}));
    CHECK_FALSE(outbox.is_stalled(start + seconds{19}, seconds{20}));
    line.reads();
    outbox.drain();
    CHECK_FALSE(outbox.is_stalled(start + seconds{20}, seconds{20}));
    CHECK_FALSE(outbox.is_stalled(start + seconds{39}, seconds{20}));
    CHECK(outbox.is_stalled(start + seconds{40}, seconds{20}));
}
