#include "packs/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace quizroom::packs {
namespace {

using Named = std::pair<std::string_view, std::string_view>;
constexpr std::array<Named, 16> names{{{"&amp;", "&"},
                                       {"&lt;", "<"},
                                       {"&gt;", ">"},
                                       {"&quot;", "\""},
                                       {"&apos;", "'"},
                                       {"&nbsp;", "\u00A0"},
                                       {"&copy;", "©"},
                                       {"&deg;", "°"},
                                       {"&euro;", "€"},
                                       {"&hellip;", "…"},
                                       {"&larr;", "←"},
                                       {"&mdash;", "—"},
                                       {"&ndash;", "–"},
                                       {"&rarr;", "→"},
                                       {"&times;", "×"},
                                       {"&micro;", "µ"}}};

std::string replacement_character() { return "\xEF\xBF\xBD"; }

std::string encoded(std::uint32_t point) {
    const auto is_surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < 0x20 || (point >= 0x7F && point < 0xA0) || is_surrogate || point > 0x10FFFF) return replacement_character();
    const auto tail = [&](int shift) { return static_cast<char>(0x80u | ((point >> shift) & 0x3Fu)); };
    if (point < 0x80) return {static_cast<char>(point)};
    if (point < 0x800) return {static_cast<char>(0xC0u | (point >> 6)), tail(0)};
    if (point < 0x10000) return {static_cast<char>(0xE0u | (point >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0u | (point >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace

std::string decoded_entity(std::string_view entity) {
    if (!entity.starts_with("&#")) {
        const auto named = std::ranges::find(names, entity, &Named::first);
        return std::string{named == names.end() ? entity : named->second};
    }
    const auto is_hexadecimal = entity.starts_with("&#x") || entity.starts_with("&#X");
    const auto digits = entity.substr(is_hexadecimal ? 3 : 2);
    std::uint32_t point = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point, is_hexadecimal ? 16 : 10);
    return read.ec == std::errc{} ? encoded(point) : replacement_character();
}

}  // namespace quizroom::packs
