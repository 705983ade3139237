// Who is turned away before a room is reached, and how.
#include <catch2/catch.hpp>

#include "net/running_server.hpp"

using namespace quizroom::tests;

namespace {

std::string refusal(WebSocketClient& client) { return member("code", client.hears("refused")); }

}  // namespace

TEST_CASE("a page of another origin cannot open a connection") {
    RunningServer server;
    const auto upgrade = [&](const std::string& lines) { return WebSocketClient::upgrade_answer(server.port(), lines).substr(9, 3); };
    CHECK(upgrade("Origin: http://evil.example\r\n") == "403");
    CHECK(upgrade("Origin: null\r\n") == "403");
    CHECK(upgrade("Origin: http://127.0.0.1:1\r\n") == "403");
    CHECK(upgrade("Origin: http://127.0.0.1:" + std::to_string(server.port()) + "\r\n") == "101");
    CHECK(upgrade("") == "101");
}

TEST_CASE("behind a public address only its own pages can open a connection") {
    RunningServer server{{"https://quiz.example.org", {}}};
    const auto upgrade = [&](const std::string& origin) {
        return WebSocketClient::upgrade_answer(server.port(), "Origin: " + origin + "\r\n").substr(9, 3);
    };
    CHECK(upgrade("https://quiz.example.org") == "101");
    CHECK(upgrade("http://quiz.example.org") == "403");
    CHECK(upgrade("http://127.0.0.1:" + std::to_string(server.port())) == "403");
}

TEST_CASE("a client that names no subprotocol is let in without one") {
    RunningServer server;
    CHECK(WebSocketClient::upgrade_answer(server.port(), "").find("Sec-WebSocket-Protocol") == std::string::npos);
}

TEST_CASE("whoever guesses PINs learns nothing and is shown the door after ten") {
    RunningServer server;
    WebSocketClient guesser{server.port()};
    for (int guess = 0; guess < 9; ++guess) {
        guesser.says(student_hello("00000" + std::to_string(guess), 1, "Eve"));
        CHECK(refusal(guesser) == "room-unavailable");
    }
    guesser.says(student_hello("000009", 1, "Eve"));
    CHECK(refusal(guesser) == "room-unavailable");
    CHECK(guesser.hears_close() == 4003);
}

TEST_CASE("an unknown and an ended and a locked room are refused in the same words") {
    RunningServer server;
    const auto ended = server.opens_room("a request: ended");
    const auto locked = server.opens_room("a request: locked");
    WebSocketClient ender{server.port()};
    ender.says(host_hello(ended));
    ender.says(R"({"type":"end","id":1,"step":)" + member("step", ender.hears("room")) + "}");
    ender.hears("me");
    WebSocketClient locker{server.port()};
    locker.says(host_hello(locked));
    locker.says(R"({"type":"lock","id":1})");
    locker.hears("me");

    WebSocketClient student{server.port()};
    std::vector<std::string> answers;
    for (const auto& pin : {ended.pin, locked.pin, std::string{ended.pin == "123456" || locked.pin == "123456" ? "654321" : "123456"}}) {
        student.says(student_hello(pin, 1, "Ada"));
        answers.push_back(student.hears("refused"));
    }
    CHECK(answers[0] == answers[2]);
    CHECK(answers[1] == answers[2]);
    CHECK(member("code", answers[2]) == "room-unavailable");
}

TEST_CASE("after sixty wrong PINs a minute an address has to wait and others do not") {
    RunningServer server;
    const auto room = server.opens_room();
    for (int connection = 0; connection < 6; ++connection) {
        WebSocketClient guesser{server.port()};
        for (int guess = 0; guess < 10; ++guess) guesser.says(student_hello(room.pin == "000000" ? "000001" : "000000", 1, "Eve"));
        guesser.hears_close();
    }
    WebSocketClient guesser{server.port()};
    guesser.says(student_hello(room.pin, 1, "Eve"));
    const auto refused = guesser.hears("refused");
    CHECK(member("code", refused) == "too-many-attempts");
    CHECK(std::stoi(member("retryAfterMs", refused)) > 0);
    CHECK(guesser.hears_close() == 4003);

    WebSocketClient ada{server.port(), {"127.0.0.2", 0}};
    ada.says(student_hello(room.pin, 2, "Ada"));
    CHECK(member("nickname", ada.hears("me")) == "Ada");
}

TEST_CASE("behind a trusted proxy the address that counts is the one the proxy names") {
    RunningServer server{{{}, "127.0.0.1"}};
    const auto asks_as = [&](const std::string& address) {
        return server.answers("GET /api/packs", "Authorization: Bearer wrong\r\nX-Forwarded-For: " + address + "\r\n").substr(9, 3);
    };
    for (int attempt = 0; attempt < 60; ++attempt) asks_as("192.0.2.1");
    CHECK(asks_as("192.0.2.1") == "429");
    CHECK(asks_as("192.0.2.2") == "401");
}

TEST_CASE("whoever takes too long to say anything is dropped") {
    RunningServer server;
    PlainSocket says_nothing{server.port()};
    PlainSocket says_half{server.port()};
    says_half.sends("GET / HTTP/1.1\r\nHost: exam");
    WebSocketClient no_hello{server.port()};
    CHECK(says_nothing.reads_to_the_end().empty());
    CHECK(says_half.reads_to_the_end().empty());
    CHECK(no_hello.hears_close() == 1008);
}

TEST_CASE("a nickname that is not to be had may be tried as often as it takes") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.hears("me");
    WebSocketClient other{server.port()};
    for (int attempt = 0; attempt < 20; ++attempt) {
        other.says(student_hello(room.pin, 2, "Ada"));
        CHECK(member("code", other.hears("refused")) == "nickname-taken");
    }
    other.says(student_hello(room.pin, 2, "Linus"));
    CHECK(member("nickname", other.hears("me")) == "Linus");
}
