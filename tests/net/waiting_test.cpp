// How long the server waits for connections that do nothing, with a server of little patience.
#include <catch2/catch.hpp>

#include "net/running_server.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using namespace std::chrono_literals;

namespace {

/// A pulse of 10 ms, and so long a time for everything that only what a test changes can be what happens.
RunningServer::With patient_but_for(std::chrono::milliseconds net::Patience::*what, std::chrono::milliseconds time) {
    RunningServer::With with;
    with.patience = {10ms, 10min, 10min, 10min, 10min, 10min, 10min};
    with.patience.*what = time;
    return with;
}

}  // namespace

TEST_CASE("a connection that never says a word is closed") {
    RunningServer server{patient_but_for(&net::Patience::first_message, 50ms)};
    WebSocketClient nobody{server.port()};
    CHECK(nobody.hears_close() == 1008);
}

TEST_CASE("a connection that never gets in is closed") {
    RunningServer server{patient_but_for(&net::Patience::let_in, 200ms)};
    WebSocketClient guesser{server.port()};
    guesser.says(student_hello("000000", 1, "Eve"));
    CHECK(member("code", guesser.hears("refused")) == "room-unavailable");
    CHECK(guesser.hears_close() == 1008);
}

TEST_CASE("whoever only answers pings stays") {
    auto with = patient_but_for(&net::Patience::between_pings, 20ms);
    with.patience.silence = 5s;
    RunningServer server{with};
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.hears_pings(20);
    CHECK(server.figure("quizroom_guests") == 1);
}

TEST_CASE("whoever does not even answer pings is gone") {
    auto with = patient_but_for(&net::Patience::silence, 300ms);
    RunningServer server{with};
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.hears("me");
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 0));
    CHECK(ada.hears_close() == 0);  // cut, for who would read a goodbye
}

TEST_CASE("a reader that has stopped is asked to go and told why when it reads again") {
    RunningServer server{patient_but_for(&net::Patience::stall, 100ms)};
    const auto room = server.opens_room();
    WebSocketClient sleeper{server.port(), {"127.0.0.1", 1}};
    sleeper.says(student_hello(room.pin, 1, "Sleeper"));
    sleeper.hears("me");
    int id = 0;
    for (int turn = 0; turn < 8; ++turn) {
        WebSocketClient host{server.port()};
        host.says(host_hello(room));
        for (int switched = 0; switched < 38; ++switched)  // a connection may say 40 things at once
            host.says(R"({"type":")" + std::string{switched % 2 == 0 ? "lock" : "unlock"} + R"(","id":)" + std::to_string(++id) + "}");
        while (member("id", host.hears("me")) != std::to_string(id)) {
        }
    }
    CHECK_NOTHROW(server.comes_to("quizroom_stalled_total", 1));
    CHECK(sleeper.hears_close() == 4004);
}
