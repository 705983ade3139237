// What a browser gets over HTTP: pages, headers and the instructor's messages.
#include <catch2/catch.hpp>

#include "net/running_server.hpp"

using namespace quizroom::tests;

namespace {

std::string status(const std::string& answer) { return answer.substr(9, 3); }
std::string body(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }
bool has(const std::string& answer, const std::string& line) { return answer.find("\r\n" + line + "\r\n") != std::string::npos; }

}  // namespace

TEST_CASE("each page is at its address and tells the browser to trust nothing else") {
    RunningServer server;
    for (const auto& [path, title] : {std::pair{"/", "student"}, std::pair{"/host", "host"}, std::pair{"/screen?x=1", "screen"}}) {
        const auto page = server.answers(std::string{"GET "} + path);
        CHECK(status(page) == "200");
        CHECK(body(page).find(title) != std::string::npos);
        CHECK(has(page, "Content-Type: text/html; charset=utf-8"));
        CHECK(has(page,
                  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
        CHECK(has(page, "X-Content-Type-Options: nosniff"));
        CHECK(has(page, "Referrer-Policy: no-referrer"));
        CHECK(has(page, "Cross-Origin-Opener-Policy: same-origin"));
        CHECK(has(page, "Cache-Control: no-cache"));
    }
}

TEST_CASE("a script is kept for ever and comes as small as the browser can read it") {
    RunningServer server;
    const auto script = [&](const std::string& accepted) { return server.answers("GET /assets/student-1234.js", accepted); };
    CHECK(body(script("")) == "plain script");
    CHECK(has(script(""), "Cache-Control: public, max-age=31536000, immutable"));
    CHECK(body(script("Accept-Encoding: gzip, deflate\r\n")) == "gzip script");
    CHECK(body(script("Accept-Encoding: gzip, br;q=0.5\r\n")) == "brotli script");
    CHECK(has(script("Accept-Encoding: br\r\n"), "Content-Encoding: br"));
    CHECK(body(script("Accept-Encoding: br;q=0\r\n")) == "plain script");
    CHECK(status(server.answers("GET /assets/student-1234.js.br")) == "404");
}

TEST_CASE("a page that has not changed is not sent again") {
    RunningServer server;
    const auto page = server.answers("GET /");
    const auto begin = page.find("ETag: ") + 6;
    const auto tag = page.substr(begin, page.find("\r\n", begin) - begin);
    const auto again = server.answers("GET /", "If-None-Match: " + tag + "\r\n");
    CHECK(status(again) == "304");
    CHECK(body(again).empty());
}

TEST_CASE("no path leads out of the web folder") {
    RunningServer server;
    for (const auto* path : {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/..%2fsecret.txt", "/assets/",
                             "/index.html/../../secret.txt", "/nothing"}) {
        CAPTURE(path);
        const auto answer = server.answers(std::string{"GET "} + path);
        CHECK(status(answer) == "404");
        CHECK(answer.find("not for the web") == std::string::npos);
    }
}

TEST_CASE("what is no request is refused as HTTP says") {
    RunningServer server;
    CHECK(status(server.answers("DELETE /")) == "405");
    CHECK(has(server.answers("DELETE /"), "Allow: GET, HEAD"));
    CHECK(status(server.answers("GET /", "X-Long: " + std::string(9'000, 'x') + "\r\n")) == "431");
    CHECK(status(server.answers("POST /api/rooms", server.bearer(), std::string(70'000, ' '))) == "413");
    CHECK(status(server.answers("GET /socket")) == "426");
    CHECK(status(server.answers("rubbish\x01")) == "400");
    const auto head = server.answers("HEAD /");
    CHECK(status(head) == "200");
    CHECK(body(head).empty());
    CHECK(has(head, "Content-Length: 37"));
}

TEST_CASE("several requests can follow on one connection") {
    RunningServer server;
    PlainSocket browser{server.port()};
    for (int request = 0; request < 3; ++request) {
        browser.sends("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        CHECK(browser.reads_until("ok\n").starts_with("HTTP/1.1 200 "));
    }
}

TEST_CASE("only the instructor's key opens the instructor's pages of facts") {
    RunningServer server;
    CHECK(status(server.answers("GET /api/packs")) == "401");
    CHECK(status(server.answers("GET /api/packs?key=" + server.key())) == "401");
    CHECK(status(server.answers("GET /api/rooms", "Authorization: Bearer " + std::string(64, '0') + "\r\n")) == "401");
    const auto packs = server.answers("GET /api/packs", server.bearer());
    CHECK(status(packs) == "200");
    CHECK(has(packs, "Cache-Control: no-store"));
    CHECK(body(packs) == R"({"packs":[{"id":"lesson","title":"A lesson","questionCount":7,"readyCount":2,"slideCount":0,"emptyCount":5,)"
                         R"("chapters":[{"title":"1 Basics","readyCount":2,"emptyCount":3},{"title":"2 Empty","readyCount":0,"emptyCount":2}],)"
                         R"("errorCount":0,"warningCount":0}],"findings":[]})");
}

TEST_CASE("wrong keys are counted by address until it has to wait") {
    RunningServer server;
    for (int attempt = 0; attempt < 60; ++attempt) CHECK(status(server.answers("GET /api/rooms", "Authorization: Bearer wrong\r\n")) == "401");
    const auto answer = server.answers("GET /api/rooms", "Authorization: Bearer wrong\r\n");
    CHECK(status(answer) == "429");
    CHECK(has(answer, "Retry-After: 60"));
    CHECK(status(server.answers("GET /api/rooms", server.bearer())) == "200");  // who holds the key waits for nobody
}

TEST_CASE("a room asked for twice with one request id is opened once") {
    RunningServer server;
    const auto room = server.opens_room();
    CHECK(room.pin.size() == 6);
    CHECK(server.opens_room().id == room.id);
    CHECK(server.opens_room("another request").id != room.id);
    const auto list = server.answers("GET /api/rooms", server.bearer());
    CHECK(list.find(room.host_secret) != std::string::npos);
    CHECK(server.figure("quizroom_rooms") == 2);
}

TEST_CASE("a request for a room says what is wrong with it") {
    RunningServer server;
    const auto asks = [&](const std::string& text) { return server.answers("POST /api/rooms", server.bearer(), text); };
    CHECK(status(asks("nonsense")) == "400");
    CHECK(status(asks(std::string(60'000, '['))) == "400");
    CHECK(asks(R"({"requestId":"short","pack":"lesson"})").find("8 to 64 characters") != std::string::npos);
    CHECK(status(asks(R"({"requestId":"12345678","pack":"none"})")) == "404");
    CHECK(member("code", asks(R"({"requestId":"12345678","pack":"lesson","chapters":[1]})")) == "pack-not-playable");
    CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","chapters":[-1]})")) == "400");
    CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","board":"luck"})")) == "400");
    CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","standings":"always"})")) == "400");
    CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","untimed":"yes"})")) == "400");
    CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","confidence":1})")) == "400");
    CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","peerInstruction":[]})")) == "400");
    for (const auto* teams :
         {R"([])", R"({})", R"({"plan":"luck","names":["a","b"]})", R"({"plan":"chosen"})", R"({"plan":"chosen","names":["a"]})",
          R"({"plan":"chosen","names":["a",2]})", R"({"plan":"chosen","names":["a","A"]})", R"({"plan":"chosen","names":["a"," "]})"})
        CHECK(status(asks(R"({"requestId":"12345678","pack":"lesson","teams":)" + std::string{teams} + "}")) == "400");
    CHECK(status(server.answers("POST /api/rooms", "", R"({"requestId":"12345678","pack":"lesson"})")) == "401");
    CHECK(server.figure("quizroom_rooms") == 0);
}

TEST_CASE("a room's results can be downloaded with its own secret or with the instructor's key") {
    RunningServer server;
    const auto room = server.opens_room();
    const auto other = server.opens_room("another request");
    const auto path = "GET /api/rooms/" + room.id + "/results.";
    CHECK(status(server.answers(path + "csv")) == "401");
    CHECK(status(server.answers(path + "csv", "Authorization: Bearer " + other.host_secret + "\r\n")) == "401");
    CHECK(status(server.answers(path + "csv", "Authorization: Bearer " + room.screen_secret + "\r\n")) == "401");
    const auto table = server.answers(path + "csv", "Authorization: Bearer " + room.host_secret + "\r\n");
    CHECK(status(table) == "200");
    CHECK(has(table, "Content-Type: text/csv; charset=utf-8"));
    CHECK(has(table, "Content-Disposition: attachment; filename=\"quizroom-" + room.pin + ".csv\""));
    CHECK(has(server.answers(path + "json", server.bearer()), "Content-Type: application/json; charset=utf-8"));
    CHECK(status(server.answers(path + "xml", server.bearer())) == "404");
    CHECK(status(server.answers("GET /api/rooms/nowhere/results.csv", server.bearer())) == "404");
}
