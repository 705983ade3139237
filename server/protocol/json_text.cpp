#include "protocol/json_text.hpp"

#include <nlohmann/json.hpp>

namespace quizroom::protocol {

Json json_of(const nlohmann::json& tree) { return {tree.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)}; }

void append_value(std::string& text, std::string_view words) { text += json_of(nlohmann::json(words)).text; }

}  // namespace quizroom::protocol
