// Frames as a client writes and reads them, and documents as students read them.
#include "load/wire/frames.hpp"

#include <catch2/catch.hpp>

#include "load/crowd/documents.hpp"

using namespace quizroom::load;

namespace {

/// As a server would send it: not masked.
std::string from_server(std::string_view payload) {
    std::string bytes{"\x81"};
    if (payload.size() < 126) {
        bytes += static_cast<char>(payload.size());
    } else {
        bytes += {'\x7E', static_cast<char>(payload.size() / 256), static_cast<char>(payload.size() % 256)};
    }
    return bytes + std::string{payload};
}

}  // namespace

TEST_CASE("the example of RFC 6455 is masked as it says") {
    std::string frame;
    append_frame(frame, Opcode::text, "Hello", 0x37fa213d);
    CHECK(frame == "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58");
}

TEST_CASE("frames are read once they are whole") {
    for (const std::size_t size : {0U, 125U, 126U, 5'000U}) {
        const std::string payload(size, 'x');
        const auto bytes = from_server(payload);
        for (std::size_t part = 0; part < bytes.size(); ++part) CHECK(!first_frame(std::string_view{bytes}.substr(0, part)));
        const auto with_more = bytes + "more";
        const auto frame = first_frame(with_more);
        REQUIRE(frame);
        CHECK(frame->size == bytes.size());
        CHECK(frame->payload == payload);
        CHECK(frame->opcode == Opcode::text);
    }
}

TEST_CASE("a frame that no server may send is refused") {
    CHECK_THROWS(first_frame("\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"));
    CHECK_THROWS(first_frame(std::string_view{"\x81\x7F\x00\x00\x01\x00\x00\x00\x00\x00", 10}));
}

TEST_CASE("a seat is read with what counts") {
    const auto seat = read_seat(
        R"({"type":"me","sequence":7,"seat":3,"nickname":"Ada","lastCommand":{"id":5,"result":"accepted"},"shuffleSeed":1,)"
        R"("round":2,"answer":{"picks":[4,0]},"result":{"result":"partly","creditThousandths":500,"points":451},"points":902,"rank":1,"rankedOf":2})");
    CHECK(seat.sequence == 7);
    CHECK(seat.seat == 3);
    CHECK(seat.command == 5);
    CHECK(seat.outcome == "accepted");
    CHECK(seat.round == 2);
    CHECK(seat.answer == Given{Picks{4, 0}});
    REQUIRE(seat.result);
    CHECK(seat.result->credit == 500);
    CHECK(seat.result->points == 451);
    CHECK(seat.points == 902);
    CHECK(seat.rank == 1);
}

TEST_CASE("the type of a message is found wherever it stands") {
    CHECK(type_of(R"({"type":"room","sequence":1})") == "room");
    CHECK(type_of(R"({"sequence":1, "type" : "me"})") == "me");
}
