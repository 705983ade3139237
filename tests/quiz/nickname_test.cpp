#include "quiz/nickname.hpp"

#include <catch2/catch.hpp>

using namespace quizroom::quiz;

namespace {

struct Row {
    std::string typed;
    std::optional<std::string> shown;
};

}  // namespace

TEST_CASE("a nickname is shown as its owner meant it or refused") {
    const auto refused = std::nullopt;
    const std::vector<Row> rows{
        {"Ada", "Ada"},
        {"  Ada   Lovelace ", "Ada Lovelace"},
        {"Ａｄａ", "Ada"},              // full width
        {"ﬁn", "fin"},                  // a ligature
        {"Zoe\xCC\x88", "Zo\xC3\xAB"},  // e with a separate diaeresis
        {"张伟", "张伟"},
        {"Ольга", "Ольга"},
        {"👩‍💻", "👩‍💻"},  // one grapheme, held together by a joiner
        {"❤️", "❤️"},
        {std::string(20, 'x'), std::string(20, 'x')},
        {std::string(21, 'x'), refused},
        {"", refused},
        {"   ", refused},
        {"\xE2\x80\x8B", refused},     // zero width space
        {"Ada\xE2\x80\xAE", refused},  // right-to-left override
        {"A\xE2\x81\xA6"
         "b",
         refused},  // an isolate
        {"Ada\n", refused},
        {"A\x01"
         "b",
         refused},
        {"\xE3\x85\xA4", refused},                 // Hangul filler: a blank letter
        {"\xE2\xA0\x80", refused},                 // braille blank
        {"\xE2\x80\x8D", refused},                 // a joiner alone
        {"Eve\xE2\x80\x8D\xE2\x80\x8D", refused},  // joiners that join nothing
        {"E\xEF\xB8\x8Fve", refused},              // a selector behind a letter
        {"👩‍", refused},                      // a joiner at the end
        {"👍🏽", "👍🏽"},                  // with a skin tone
        {"👩🏽‍💻", "👩🏽‍💻"},
        {"1️⃣", "1️⃣"},
        {"\xF3\xA0\x81\x81x", refused},  // a tag character
        {"\xEE\x80\x80", refused},       // private use
        {"\xFF\xFE", refused},
        {"A\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81", refused},  // a tower of accents
        {std::string(1'001, ' ') + "x", refused},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        CHECK(clean_nickname(row.typed) == row.shown);
    }
}

TEST_CASE("twenty whole families fit into a nickname") {
    std::string families;
    for (int count = 0; count < 20; ++count) families += "👨🏽‍👩🏽‍👧🏽‍👦🏽";
    CHECK(clean_nickname(families) == families);
    CHECK_FALSE(clean_nickname(families + "x"));
}

TEST_CASE("names that read the same fold to the same") {
    CHECK(folded_nickname("STRASSE") == folded_nickname("straße"));
    CHECK(folded_nickname("Ada") == folded_nickname("aDA"));
    CHECK(folded_nickname("Ada") != folded_nickname("Ida"));
}

TEST_CASE("a numbered nickname still fits") {
    CHECK(numbered_nickname("Ada", 2) == "Ada 2");
    CHECK(numbered_nickname(std::string(20, 'x'), 12) == std::string(17, 'x') + " 12");
}

TEST_CASE("a number stands one space behind what is left of a long name") {
    CHECK(numbered_nickname("Seventeen letters ab", 10) == "Seventeen letters 10");
}
