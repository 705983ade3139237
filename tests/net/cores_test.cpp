// A class whose connections are spread over three cores, and what passes between those.
#include <catch2/catch.hpp>

#include <array>
#include <memory>
#include <vector>

#include "net/running_server.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using namespace std::chrono_literals;

namespace {

RunningServer::With three_cores() {
    RunningServer::With with;
    with.cores = 3;
    return with;
}

using Class = std::vector<std::unique_ptr<WebSocketClient>>;

/// Nine students, three on each core.
Class joins(RunningServer& server, const OpenedRoom& room) {
    Class students;
    for (int number = 1; number <= 9; ++number) {
        students.push_back(std::make_unique<WebSocketClient>(server.port()));
        students.back()->says(student_hello(room.pin, number, "Student " + std::to_string(number)));
        students.back()->hears("me");
    }
    return students;
}

std::string hears_phase(WebSocketClient& client, std::string_view phase) {
    for (;;) {
        auto text = client.hears("room");
        if (member("phase", text) == phase) return text;
    }
}

void moves(WebSocketClient& host, int id, std::string_view type, std::string_view step) {
    host.says(R"({"type":")" + std::string{type} + R"(","id":)" + std::to_string(id) + R"(,"step":)" + std::string{step} + "}");
}

/// Asks the question; gives the host's room as it is then.
std::string asks(WebSocketClient& host) {
    moves(host, 1, "ask", member("step", host.hears("room")));
    return hears_phase(host, "asking");
}

void answers(WebSocketClient& student, int id) {
    student.says(R"({"type":"answer","id":)" + std::to_string(id) + R"(,"round":1,"answer":{"picks":[2]},"reactionMs":900})");
    while (member("id", student.hears("me")) != std::to_string(id)) {
    }
}

}  // namespace

TEST_CASE("a class that is spread over three cores plays one game and all are told the same") {
    RunningServer server{three_cores()};
    CHECK(server.figure("quizroom_cores") == 3);
    const auto room = server.opens_room();
    auto students = joins(server, room);
    WebSocketClient host{server.port()};
    host.says(host_hello(room));
    WebSocketClient screen{server.port()};
    screen.says(screen_hello(room));
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 11));

    asks(host);
    const auto question = hears_phase(screen, "asking");
    for (auto& student : students) CHECK(hears_phase(*student, "asking") == question);
    for (auto& student : students) answers(*student, 7);
    moves(host, 2, "reveal", member("step", hears_phase(host, "closed")));
    const auto solution = hears_phase(screen, "revealed");
    for (auto& student : students) CHECK(hears_phase(*student, "revealed") == solution);
}

TEST_CASE("what a room tells everybody is given to each core once") {
    RunningServer server{three_cores()};
    const auto room = server.opens_room();
    auto students = joins(server, room);
    const auto before = server.figure("quizroom_batches_total");
    students.front()->says(R"({"type":"ping","clientMs":1})");
    students.front()->hears("pong");
    CHECK(server.figure("quizroom_batches_total") == before);

    WebSocketClient host{server.port()};
    host.says(host_hello(room));
    asks(host);
    for (auto& student : students) hears_phase(*student, "asking");
    // The host's welcome, the acknowledgement, the question and a tally or two: far fewer than one for each of nine students.
    CHECK(server.figure("quizroom_batches_total") - before < 3 * 9);
}

TEST_CASE("on whichever core a student is they can be removed") {
    RunningServer server{three_cores()};
    const auto room = server.opens_room();
    auto students = joins(server, room);
    WebSocketClient host{server.port()};
    host.says(host_hello(room));
    host.hears("room");
    for (int seat = 1; seat <= 3; ++seat) {
        host.says(R"({"type":"remove","id":)" + std::to_string(seat) + R"(,"seat":)" + std::to_string(seat) + "}");
        auto& student = *students[static_cast<std::size_t>(seat - 1)];
        CHECK(member("reason", student.hears("goodbye")) == "removed");
        CHECK(student.hears_close() == 4002);
    }
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 7));
}

TEST_CASE("readers that have stopped are hung up on by their own core and the others play on") {
    auto with = three_cores();
    with.patience = {10ms, 10min, 10min, 10min, 10min, 100ms, 10min};
    RunningServer server{with};
    const auto room = server.opens_room();
    auto students = joins(server, room);
    std::array<std::unique_ptr<WebSocketClient>, 3> sleepers;
    for (int number = 0; number < 3; ++number) {
        auto& sleeper = sleepers[static_cast<std::size_t>(number)];
        sleeper = std::make_unique<WebSocketClient>(server.port(), PlainSocket::From{"127.0.0.1", 1});
        sleeper->says(student_hello(room.pin, 100 + number, "Sleeper " + std::to_string(number)));
        sleeper->hears("me");
    }
    int id = 0;
    for (int turn = 0; turn < 8; ++turn) {
        WebSocketClient host{server.port()};
        host.says(host_hello(room));
        for (int switched = 0; switched < 38; ++switched)
            host.says(R"({"type":")" + std::string{switched % 2 == 0 ? "lock" : "unlock"} + R"(","id":)" + std::to_string(++id) + "}");
        while (member("id", host.hears("me")) != std::to_string(id)) {
        }
        for (auto& student : students) {
            student->says(R"({"type":"ping","clientMs":1})");
            student->hears("pong");
        }
    }
    CHECK_NOTHROW(server.comes_to("quizroom_stalled_total", 3));
    for (auto& sleeper : sleepers) CHECK(sleeper->hears_close() == 4004);
}

TEST_CASE("what is told to somebody who has just gone reaches nobody") {
    RunningServer server{three_cores()};
    const auto room = server.opens_room();
    WebSocketClient host{server.port()};
    host.says(host_hello(room));
    host.hears("room");
    constexpr int rounds = 12;  // a connection may say 40 things at once
    for (int round = 1; round <= rounds; ++round) {
        auto students = joins(server, room);
        for (auto& student : students) student->socket().vanishes();
        host.says(R"({"type":")" + std::string{round % 2 == 0 ? "unlock" : "lock"} + R"(","id":)" + std::to_string(round) + "}");
        while (member("id", host.hears("me")) != std::to_string(round)) {
        }
    }
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 1));
}

TEST_CASE("whoever comes back on another core gets the same seat and the older connection is told so") {
    RunningServer server{three_cores()};
    const auto room = server.opens_room();
    auto older = joins(server, room);
    auto newer = joins(server, room);
    for (auto& student : older) CHECK(student->hears_close() == 4001);
    CHECK_NOTHROW(server.comes_to("quizroom_guests", 9));
}

TEST_CASE("a host on another core gets the row of every student though frames of rows never take each other's place") {
    RunningServer server{three_cores()};
    const auto room = server.opens_room();
    std::array<std::unique_ptr<WebSocketClient>, 3> hosts;
    for (auto& host : hosts) {
        host = std::make_unique<WebSocketClient>(server.port());
        host->says(host_hello(room));
    }
    auto students = joins(server, room);
    for (auto& host : hosts) {
        for (int number = 1; number <= 9;) {
            const auto rows = host->hears("roster");
            while (number <= 9 && rows.find("\"Student " + std::to_string(number) + "\"") != std::string::npos) ++number;
        }
    }
}

TEST_CASE("nobody on any core is forgotten when the server stops") {
    RunningServer server{three_cores()};
    const auto room = server.opens_room();
    auto students = joins(server, room);
    Class nobody_yet;
    for (int number = 0; number < 3; ++number) nobody_yet.push_back(std::make_unique<WebSocketClient>(server.port()));
    std::thread class_room{[&] {
        for (auto& student : students) {
            CHECK(member("reason", student->hears("goodbye")) == "restarting");
            CHECK(student->hears_close() == 1001);
        }
        for (auto& visitor : nobody_yet) CHECK(visitor->hears_close() == 1001);
    }};
    server.stops();
    class_room.join();
}
