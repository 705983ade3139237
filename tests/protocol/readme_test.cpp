#include <catch2/catch.hpp>

#include "protocol/examples.hpp"
#include "protocol/transcript.hpp"

namespace quizroom::protocol {
namespace {

using nlohmann::json;

struct Block {
    std::string speaker;  // "client" or "server"
    std::string text;
};

/// The JSON blocks of one chapter of protocol/README.md.
std::vector<Block> blocks_of(const std::string& heading) {
    const auto readme = protocol_file("README.md");
    const auto begin = readme.find("\n## " + heading);
    REQUIRE(begin != std::string::npos);
    const auto chapter = readme.substr(begin + 1, readme.find("\n## ", begin + 1) - begin - 1);
    const std::string fence = "```json ";
    std::vector<Block> blocks;
    for (auto at = chapter.find(fence); at != std::string::npos; at = chapter.find(fence, at + 1)) {
        const auto line_end = chapter.find('\n', at);
        const auto speaker = chapter.substr(at + fence.size(), line_end - at - fence.size());
        blocks.push_back({speaker, chapter.substr(line_end + 1, chapter.find("\n```", line_end) - line_end - 1)});
    }
    return blocks;
}

}  // namespace

TEST_CASE("the conversation that the README tells is the one the server has") {
    Transcript transcript;
    const auto blocks = blocks_of("One question, from hello to standings");
    REQUIRE(blocks.size() > 20);
    for (const auto& block : blocks) {
        INFO(block.text);
        if (block.speaker == "client") {
            CHECK(transcript.next_frame().empty());
            transcript.hear(read_message(block.text));
        } else {
            const auto said = transcript.next_frame();
            REQUIRE_FALSE(said.empty());
            CHECK(json::parse(said) == json::parse(block.text));
        }
    }
    CHECK(transcript.next_frame().empty());
}

}  // namespace quizroom::protocol
