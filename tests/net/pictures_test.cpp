// What a browser gets that asks for a picture.
#include "net/pictures.hpp"

#include <catch2/catch.hpp>

#include "net/running_server.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

std::string status(const std::string& answer) { return answer.substr(9, 3); }
std::string body(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }
bool has(const std::string& answer, const std::string& line) { return answer.find("\r\n" + line + "\r\n") != std::string::npos; }

const std::string address = std::string{"/pictures/"} + picture_name;

std::string name_of(std::size_t number) {
    const auto digits = std::to_string(number);
    return std::string(64 - digits.size(), '0') + digits;
}

/// A journal full of pictures of a megabyte each, which counts how often it is asked.
struct FullJournal {
    std::size_t asked = 0;
    net::Pictures pictures{packs::Library{}, [this](std::string_view name) -> std::optional<quiz::Picture> {
                               ++asked;
                               if (name.starts_with("f")) return std::nullopt;
                               return quiz::Picture{std::string{name}, "image/gif", std::make_shared<const std::string>(1'000'000, 'x')};
                           }};

    net::HttpResponse get(const std::string& name) {
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/pictures/" + name;
        return pictures.answer(request);
    }
};

}  // namespace

TEST_CASE("a picture comes as what its bytes are, is kept for ever and runs nothing") {
    RunningServer server;
    const auto picture = server.answers("GET " + address);
    CHECK(status(picture) == "200");
    CHECK(body(picture) == "the bytes of a picture");
    CHECK(has(picture, "Content-Type: image/png"));
    CHECK(has(picture, "X-Content-Type-Options: nosniff"));
    CHECK(has(picture, "Cache-Control: public, max-age=31536000, immutable"));
    CHECK(picture.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(server.answers("GET " + address + "?2").ends_with("the bytes of a picture"));
    CHECK(status(server.answers("GET " + address, std::string{"If-None-Match: \""} + picture_name + "\"\r\n")) == "304");
    CHECK(has(server.answers("HEAD " + address), "Content-Length: 22"));
    CHECK(status(server.answers("POST " + address)) == "405");
}

TEST_CASE("what is no picture's name is not found") {
    RunningServer server;
    for (const auto& name : {std::string{}, std::string{"a.png"}, std::string(64, 'f'), std::string(64, 'G'), std::string{picture_name} + "0",
                             std::string{"../"} + picture_name, std::string{picture_name}.substr(1)}) {
        CAPTURE(name);
        CHECK(status(server.answers("GET /pictures/" + name)) == "404");
    }
}

TEST_CASE("a room shows its pictures after a restart though its pack has none any more") {
    RunningServer server;
    server.opens_room();
    server.starts_anew_without_pictures();
    const auto picture = server.answers("GET " + address);
    CHECK(status(picture) == "200");
    CHECK(body(picture) == "the bytes of a picture");
    CHECK(has(picture, "Content-Type: image/png"));
}

TEST_CASE("a picture of a pack from which no room was opened is not kept") {
    RunningServer server;
    server.starts_anew_without_pictures();
    CHECK(status(server.answers("GET " + address)) == "404");
}

TEST_CASE("a class that asks for one picture has the journal read once") {
    FullJournal journal;
    for (int phone = 0; phone < 300; ++phone) CHECK(journal.get(name_of(1)).body->size() == 1'000'000);
    CHECK(journal.asked == 1);
    CHECK(journal.get(std::string(64, 'f')).status == 404);
    CHECK(journal.asked == 2);
}

TEST_CASE("pictures read from the journal fill the memory no further than their limit and the last asked for stay") {
    FullJournal journal;
    const auto fitting = net::Pictures::kept_bytes_max / 1'000'000;
    journal.get(name_of(0));
    for (std::size_t number = 1; number <= fitting; ++number) {
        journal.get(name_of(number));
        journal.get(name_of(0));
    }
    CHECK(journal.asked == fitting + 1);
    journal.get(name_of(0));
    journal.get(name_of(fitting));
    CHECK(journal.asked == fitting + 1);
    journal.get(name_of(1));
    CHECK(journal.asked == fitting + 2);
}
