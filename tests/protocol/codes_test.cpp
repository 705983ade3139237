#include <catch2/catch.hpp>

#include "protocol/examples.hpp"
#include "protocol/server_message.hpp"

namespace quizroom::protocol {

TEST_CASE("the schema lists exactly the codes that the server can refuse with") {
    std::set<std::string> codes;
    for (int refusal = 0; refusal <= static_cast<int>(quiz::Refusal::unknown_team); ++refusal)
        codes.emplace(quiz::code_of(static_cast<quiz::Refusal>(refusal)));
    for (int refusal = 0; refusal <= static_cast<int>(ServerRefusal::cannot_save); ++refusal)
        codes.emplace(code_of(static_cast<ServerRefusal>(refusal)));
    CHECK(codes == words_of("RefusalCode"));
}

TEST_CASE("the server says why it refuses in a whole sentence") {
    for (int refusal = 0; refusal <= static_cast<int>(ServerRefusal::cannot_save); ++refusal) {
        const std::string sentence{sentence_of(static_cast<ServerRefusal>(refusal))};
        INFO(sentence);
        CHECK(sentence.size() > 20);
        CHECK(sentence.back() == '.');
    }
}

}  // namespace quizroom::protocol
