#include "protocol/json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace quizroom::protocol {
namespace {

/// ASCII that JSON leaves as it is: most of what is ever written, and not worth a tree's detour.
bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

}  // namespace

Json json_of(const nlohmann::json& tree) { return {tree.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)}; }

void append_value(std::string& text, std::string_view words) {
    if (!std::ranges::all_of(words, stands_for_itself)) {
        text += json_of(nlohmann::json(words)).text;
        return;
    }
    text += '"';
    text += words;
    text += '"';
}

}  // namespace quizroom::protocol
