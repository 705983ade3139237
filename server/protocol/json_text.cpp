#include "protocol/json_text.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace quizroom::protocol {
namespace {

/// ASCII that JSON leaves as it is: most of what is ever written, and not worth a tree's detour.
constexpr std::array<bool, 256> stands_for_itself = [] {
    std::array<bool, 256> table{};
    for (int c = ' '; c <= '~'; ++c) table[static_cast<std::size_t>(c)] = c != '"' && c != '\\';
    return table;
}();

bool stand_for_themselves(std::string_view words) {
    for (const auto c : words)
        if (!stands_for_itself[static_cast<unsigned char>(c)]) return false;
    return true;
}

}  // namespace

Json json_of(const nlohmann::json& tree) { return {tree.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)}; }

void append_value(std::string& text, std::string_view words) {
    if (!stand_for_themselves(words)) {
        text += json_of(nlohmann::json(words)).text;
        return;
    }
    text += '"';
    text += words;
    text += '"';
}

}  // namespace quizroom::protocol
