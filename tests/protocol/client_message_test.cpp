#include <catch2/catch.hpp>
#include <random>
#include <type_traits>

#include "protocol/client_message.hpp"
#include "protocol/examples.hpp"
#include "protocol/message_as_json.hpp"

namespace quizroom::protocol {
namespace {

using nlohmann::json;

std::string reason_of(const ClientMessage& message) {
    const auto* malformed = std::get_if<Malformed>(&message);
    return malformed ? malformed->reason : "(this was understood)";
}

/// The same to every reader of JSON, but not plain.
std::string with_null(std::string text) {
    const auto end = text.rfind('}');
    return end == std::string::npos ? text : text.insert(end, R"(,"more":null)");
}

/// With one byte changed, left out or doubled.
std::string harmed(std::string text, std::mt19937& random) {
    constexpr std::string_view bytes{"{}[]\",:\\0123456789 ae.-\n\x7f\xc3"};
    const auto place = random() % text.size();
    const auto harm = random() % 3;
    if (harm == 0) text[place] = bytes[random() % bytes.size()];
    if (harm == 1) text.erase(place, 1);
    if (harm == 2) text.insert(place, 1, text[place]);
    return text;
}

std::string ping_with(std::string_view more) { return R"({"type":"ping","clientMs":1,"more":)" + std::string{more} + '}'; }

}  // namespace

TEST_CASE("each valid example of a client's message is understood with every value it carries") {
    for (const auto& vector : vectors_of("client")) {
        if (!vector.at("valid")) continue;
        INFO(vector.at("name"));
        auto expected = vector.at("message");
        expected.erase("mood");  // the member that no message has
        CHECK(as_json(read_message(text_of(vector))) == expected);
    }
}

TEST_CASE("each invalid example of a client's message is refused with a sentence that names the fault") {
    for (const auto& vector : vectors_of("client")) {
        if (vector.at("valid")) continue;
        INFO(vector.at("name"));
        CHECK_THAT(reason_of(read_message(text_of(vector))), Catch::Contains(vector.at("why").get<std::string>()));
    }
}

TEST_CASE("a message that is plain is understood as one that is not, and what is none in one is none in the other") {
    constexpr int harms = 300;
    std::mt19937 random;
    for (const auto& vector : vectors_of("client")) {
        if (text_of(vector).size() < 3) continue;  // "{}": nothing can be put into it behind a comma
        for (int harm = 0; harm < harms; ++harm) {
            const auto text = harm == 0 ? text_of(vector) : harmed(text_of(vector), random);
            const auto plain = read_message(text);
            const auto other = read_message(with_null(text));
            CAPTURE(text);
            CHECK(plain.index() == other.index());
            if (!std::holds_alternative<Malformed>(plain)) CHECK(as_json(plain) == as_json(other));
        }
    }
}

TEST_CASE("every kind of client message has an example") {
    std::set<std::size_t> alternatives;
    std::set<std::string> types;
    for (const auto& vector : vectors_of("client")) {
        const auto message = read_message(text_of(vector));
        alternatives.insert(message.index());
        if (vector.at("valid")) types.insert(vector.at("message").at("type"));
    }
    CHECK(alternatives.size() == std::variant_size_v<ClientMessage>);
    CHECK(types == words_of("ClientMessage", "type"));
}

TEST_CASE("a host's button carries its id twice: beside its command and in it") {
    const auto message = read_message(R"({"type":"remove","id":77,"seat":3})");
    CHECK(std::get<HostMessage>(message).id == 77);
    CHECK(std::get<quiz::RemoveSeat>(std::get<HostMessage>(message).command).id == 77);
}

TEST_CASE("a message of 64 KiB of opening brackets is refused unread") {
    CHECK_THAT(reason_of(read_message(std::string(64 * 1024, '['))), Catch::Contains("longer than 8192 bytes"));
}

TEST_CASE("a message of 8 KiB of nesting is refused at its ninth level") {
    CHECK_THAT(reason_of(read_message(ping_with(std::string(8'000, '[')))), Catch::Contains("nested deeper than 8 levels"));
    CHECK_THAT(reason_of(read_message(ping_with(std::string(7, '[') + std::string(7, ']')))), Catch::Contains("understood"));
}

TEST_CASE("a message of exactly 8 KiB is read and one byte more is not") {
    const auto padding = message_bytes_max - ping_with("\"\"").size();
    CHECK_THAT(reason_of(read_message(ping_with('"' + std::string(padding, 'x') + '"'))), Catch::Contains("understood"));
    CHECK_THAT(reason_of(read_message(ping_with('"' + std::string(padding + 1, 'x') + '"'))), Catch::Contains("longer than"));
}

TEST_CASE("bytes that are not UTF-8 are no message") {
    CHECK_THAT(reason_of(read_message("{\"type\":\"ping\",\"clientMs\":1,\"more\":\"\xff\xfe\"}")), Catch::Contains("not JSON"));
    CHECK_THAT(reason_of(read_message("{\"type\":\"ping\",\"clientMs\":1,\"more\":\"\xed\xa0\x80\"}")), Catch::Contains("not JSON"));
    CHECK_THAT(reason_of(read_message(ping_with(R"("\ud800")"))), Catch::Contains("not JSON"));
}

TEST_CASE("members of a passed over object are nobody's members") {
    const auto message = read_message(R"({"more":{"type":"ask","clientMs":9,"picks":[1]},"type":"ping","clientMs":1})");
    CHECK(std::get<Ping>(message).client_ms == 1);
    const auto answer = read_message(R"({"type":"answer","id":1,"round":1,"reactionMs":1,"answer":{"picks":[1],"more":{"picks":[2]}}})");
    CHECK(std::get<AnswerMessage>(answer).answer == quiz::Answer{quiz::Picks{1}});
}

TEST_CASE("a member of another message is passed over whatever it holds") {
    CHECK(std::holds_alternative<Ping>(read_message(R"({"type":"ping","clientMs":1,"seat":"none","answer":[]})")));
}

TEST_CASE("a message that is cut off anywhere is refused and never read as a shorter one") {
    const std::string whole = R"({"type":"answer","id":12,"round":3,"answer":{"picks":[1,22]},"reactionMs":400})";
    REQUIRE(std::holds_alternative<AnswerMessage>(read_message(whole)));
    for (std::size_t length = 0; length < whole.size(); ++length) CHECK(std::holds_alternative<Malformed>(read_message(whole.substr(0, length))));
}

}  // namespace quizroom::protocol
