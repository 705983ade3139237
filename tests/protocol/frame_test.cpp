#include <catch2/catch.hpp>

#include "protocol/frame.hpp"

namespace quizroom::protocol {
namespace {

std::string header_for(std::size_t length) {
    const auto frame = framed(std::string(length, 'x'));
    return frame->substr(0, frame->size() - length);
}

}  // namespace

TEST_CASE("a frame is a final unmasked text frame whose length takes as few bytes as it needs") {
    using namespace std::string_literals;
    CHECK(header_for(0) == "\x81\x00"s);
    CHECK(header_for(125) == "\x81\x7d"s);
    CHECK(header_for(126) == "\x81\x7e\x00\x7e"s);
    CHECK(header_for(65'535) == "\x81\x7e\xff\xff"s);
    CHECK(header_for(65'536) == "\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"s);
}

TEST_CASE("what was framed comes out again") {
    const auto length = GENERATE(0u, 1u, 125u, 126u, 127u, 65'535u, 65'536u, 200'000u);
    const std::string text(length, 'y');
    CHECK(payload_of(framed(text)) == text);
}

}  // namespace quizroom::protocol
