// Nonsense, floods and readers that stop, over real sockets: each ends with the right code, and nobody else notices.
#include <catch2/catch.hpp>

#include "net/running_server.hpp"

using namespace quizroom::tests;

namespace {

/// Whether a student who sits beside can still speak.
bool hears_an_answer(WebSocketClient& neighbour) {
    neighbour.says(R"({"type":"ping","clientMs":1})");
    return !neighbour.hears("pong").empty();
}

}  // namespace

TEST_CASE("a frame that no client of ours would send closes that connection only") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient neighbour{server.port()};
    neighbour.says(student_hello(room.pin, 1, "Ada"));
    WebSocketClient eve{server.port()};
    eve.says(student_hello(room.pin, 2, "Eve"));
    eve.hears("me");

    SECTION("more than 8 kB") {
        eve.says(std::string(8 * 1024 + 1, ' '));
        CHECK(eve.hears_close() == 1009);
    }
    SECTION("64 kB of opening brackets") {
        eve.says(std::string(64 * 1024, '['));
        CHECK(eve.hears_close() == 1009);
    }
    SECTION("binary") {
        eve.sends(2, "{}");
        CHECK(eve.hears_close() == 1003);
    }
    SECTION("bytes that are no UTF-8") {
        eve.says("\xff\xfe");
        CHECK(eve.hears_close() == 1007);
    }
    SECTION("a frame without a mask") {
        eve.socket().sends("\x81\x02{}");
        CHECK(eve.hears_close() == 1002);
    }
    CHECK(hears_an_answer(neighbour));
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 1));
}

TEST_CASE("a malformed message is refused with a reason and ten in a row close the connection") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient eve{server.port()};
    eve.says(student_hello(room.pin, 1, "Eve"));
    eve.hears("me");
    for (int attempt = 0; attempt < 9; ++attempt) {
        eve.says(std::string(4096, '['));
        CHECK(member("code", eve.hears("refused")) == "malformed-message");
    }
    CHECK(hears_an_answer(eve));  // and the count begins anew
    for (int attempt = 0; attempt < 9; ++attempt) eve.says("nonsense");
    CHECK(hears_an_answer(eve));
    for (int attempt = 0; attempt < 10; ++attempt) eve.says(R"({"type":"no such thing"})");
    CHECK(eve.hears_close() == 1008);
}

TEST_CASE("who sends too many messages is told so and cut off when it goes on") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient eve{server.port()};
    eve.says(student_hello(room.pin, 1, "Eve"));
    for (int message = 0; message < 60; ++message) eve.says(R"({"type":"ping","clientMs":1})");
    CHECK(member("code", eve.hears("refused")) == "too-many-messages");
    for (int message = 0; message < 60; ++message) eve.says(R"({"type":"ping","clientMs":1})");
    CHECK(eve.hears_close() == 1008);
}

TEST_CASE("a second hello on one connection is refused") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.hears("me");
    ada.says(host_hello(room));
    CHECK(member("code", ada.hears("refused")) == "malformed-message");
}

TEST_CASE("a reader that stops disturbs nobody and sees the present when it reads on") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient sleeper{server.port(), {"127.0.0.1", 2048}};
    sleeper.says(student_hello(room.pin, 1, "Sleeper"));
    sleeper.hears("me");
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 2, "Ada"));
    ada.hears("me");

    // Far more than the sleeper's socket takes: eight hosts lock and unlock, and each time everybody gets the room anew.
    const std::string last_command = "1000";
    for (int host_number = 0; host_number < 8; ++host_number) {
        WebSocketClient host{server.port()};
        host.says(host_hello(room));
        for (int command = 1; command < 36; ++command) {
            host.says(std::string{R"({"type":")"} + (command % 2 ? "lock" : "unlock") + R"(","id":)" + std::to_string(host_number * 100 + command) +
                      "}");
        }
        while (member("id", host.hears("me")) != std::to_string(host_number * 100 + 35)) {
        }
    }
    WebSocketClient host{server.port()};
    host.says(host_hello(room));
    host.says(R"({"type":"skip","id":)" + last_command + R"(,"step":0})");
    while (member("id", host.hears("me")) != last_command) {
    }
    while (member("step", ada.hears("room")) == "0") {
    }
    const auto sent_before = server.figure("quizroom_bytes_sent_total");

    int documents = 0;
    while (member("step", sleeper.hears("room")) == "0") ++documents;
    CHECK(documents < 280);  // of the 280 that Ada has got
    CHECK(server.figure("quizroom_bytes_sent_total") - sent_before < 16 * 1024);
    CHECK(hears_an_answer(sleeper));
}
