// Arriving, returning and leaving, over real sockets.
#include <catch2/catch.hpp>

#include "net/running_server.hpp"

using namespace quizroom::tests;

TEST_CASE("a student who joins is welcomed and shown the room and their seat") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    CHECK(ada.answer().find("Sec-WebSocket-Protocol: quizroom.v1\r\n") != std::string::npos);

    ada.says(student_hello(room.pin, 1, "Ada"));
    CHECK(member("role", ada.hears("welcome")) == "student");
    CHECK(member("phase", ada.hears("room")) == "lobby");
    CHECK(member("nickname", ada.hears("me")) == "Ada");
}

TEST_CASE("a link is measured as soon as somebody is let in") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.says(R"({"type":"ping","clientMs":1})");
    ada.hears("pong");
    CHECK(ada.pings_heard() > 0);
}

TEST_CASE("a student who comes back with the same token gets the same seat and finds the answer still there") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient host{server.port()};
    host.says(host_hello(room));
    const auto step = member("step", host.hears("room"));
    {
        WebSocketClient linus{server.port()};
        linus.says(student_hello(room.pin, 2, "Linus"));
        linus.hears("me");
        WebSocketClient ada{server.port()};
        ada.says(student_hello(room.pin, 1, "Ada"));
        ada.hears("me");
        host.says(R"({"type":"ask","id":1,"step":)" + step + "}");
        while (member("phase", ada.hears("room")) != "asking") {
        }
        ada.says(R"({"type":"answer","id":7,"round":1,"answer":{"picks":[2]},"reactionMs":900})");
        while (member("id", ada.hears("me")) != "7") {
        }
        ada.socket().vanishes();
    }
    WebSocketClient again{server.port()};
    again.says(student_hello(room.pin, 1, ""));
    const auto me = again.hears("me");
    CHECK(member("nickname", me) == "Ada");
    CHECK(member("picks", me) == "[2");
}

TEST_CASE("with two tabs on one seat the newer one plays and the older one is told so") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient older{server.port()};
    older.says(student_hello(room.pin, 1, "Ada"));
    older.hears("me");
    WebSocketClient newer{server.port()};
    newer.says(student_hello(room.pin, 1, "Ada"));
    CHECK(member("seat", newer.hears("me")) == "1");
    CHECK(member("reason", older.hears("goodbye")) == "replaced");
    CHECK(older.hears_close() == 4001);
    newer.says(R"({"type":"ping","clientMs":12.5})");
    CHECK(member("clientMs", newer.hears("pong")) == "12.5");
}

TEST_CASE("a connection that breaks without a word ends its visit") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.hears("me");
    CHECK(server.figure("quizroom_guests") == 1);
    ada.socket().vanishes();
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 0));
}

TEST_CASE("500 students behind one address join one after the other and none is refused") {
    RunningServer server;
    const auto room = server.opens_room();
    std::vector<std::unique_ptr<WebSocketClient>> school;
    for (int number = 1; number <= 500; ++number) {
        school.push_back(std::make_unique<WebSocketClient>(server.port()));
        school.back()->says(student_hello(room.pin, number, "Student " + std::to_string(number)));
    }
    int seated = 0;
    for (auto& student : school) seated += !member("seat", student->hears("me")).empty();
    CHECK(seated == 500);
    CHECK(server.figure("quizroom_guests") == 500);
}

TEST_CASE("a server that stops asks everybody to come back a little later") {
    RunningServer server;
    const auto room = server.opens_room();
    WebSocketClient ada{server.port()};
    ada.says(student_hello(room.pin, 1, "Ada"));
    ada.hears("me");
    WebSocketClient nobody_yet{server.port()};
    std::thread class_room{[&] {
        const auto goodbye = ada.hears("goodbye");
        CHECK(member("reason", goodbye) == "restarting");
        CHECK(member("retryAfterMs", goodbye) == "2000");
        CHECK(ada.hears_close() == 1001);
        CHECK(nobody_yet.hears_close() == 1001);
    }};
    server.stops();
    class_room.join();
}
