#include <catch2/catch.hpp>

#include "protocol/documents.hpp"
#include "protocol/examples.hpp"

namespace quizroom::protocol {
namespace {

using nlohmann::json;

Documents all_documents() {
    auto all = room_documents();
    all.merge(seat_documents());
    all.merge(small_documents());
    return all;
}

}  // namespace

TEST_CASE("the server says each of its messages exactly as its example does") {
    auto documents = all_documents();
    for (const auto& vector : vectors_of("server")) {
        const auto name = vector.at("name").get<std::string>();
        INFO(name);
        REQUIRE(documents.contains(name));
        CHECK(json::parse(documents.at(name)) == vector.at("message"));
        documents.erase(name);
    }
    for (const auto& [name, text] : documents) FAIL_CHECK("no example is named " << name);
}

TEST_CASE("every message and every reason of the server has an example") {
    std::set<std::string> types;
    std::set<std::string> reasons;
    std::set<std::string> phases;
    for (const auto& vector : vectors_of("server")) {
        const auto& message = vector.at("message");
        types.insert(message.at("type"));
        if (message.contains("reason")) reasons.insert(message["reason"]);
        if (message.contains("phase")) phases.insert(message["phase"]);
    }
    CHECK(types == words_of("ServerMessage", "type"));
    CHECK(reasons == words_of("Goodbye", "reason"));
    CHECK(phases == words_of("RoomDocument", "phase"));
}

TEST_CASE("a name with quotes and line ends and broken bytes still makes a document that can be read") {
    for (const std::string awkward : {"\"", "\\", "\n", "\x01", "\x7f", "é", "🦊"}) {
        quiz::SeatView view;
        view.nickname = "a" + awkward;
        CHECK(json::parse(encode(view, std::nullopt)).at("nickname") == view.nickname);
    }
    quiz::SeatView broken;
    broken.nickname = "a\xff";
    CHECK(json::parse(encode(broken, std::nullopt)).at("nickname") == "a\xef\xbf\xbd");
}

TEST_CASE("numbers leave as they are and never as something JSON does not know") {
    quiz::SeatView view;
    view.points = -9'007'199'254'740'993;
    view.answer = quiz::Number{1e300};
    const auto document = json::parse(encode(view, std::nullopt));
    CHECK(document.at("points").get<std::int64_t>() == -9'007'199'254'740'993);
    CHECK(document.at("answer").at("number").get<double>() == 1e300);
}

TEST_CASE("a document that everybody may read holds a solution only when its view does") {
    quiz::RoomView view;
    view.phase = "closed";
    view.question.emplace().kind = "choose-one";
    CHECK_FALSE(json::parse(encode(view)).contains("solution"));
    view.solution = example_solution();
    CHECK(json::parse(encode(view)).contains("solution"));
}

}  // namespace quizroom::protocol
