// What a student hands in: positions for what is chosen or arranged, else a number or a text.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "load/json.hpp"

namespace quizroom::load {

using Picks = std::vector<std::uint8_t>;
using Given = std::variant<Picks, double, std::string>;

/// As it stands in a message.
inline Json json_of(const Given& given) {
    if (const auto* picks = std::get_if<Picks>(&given)) return {{"picks", *picks}};
    if (const auto* number = std::get_if<double>(&given)) return {{"number", *number}};
    return {{"text", std::get<std::string>(given)}};
}

inline Given given_of(const Json& answer) {
    if (answer.contains("picks")) return answer.at("picks").get<Picks>();
    if (answer.contains("number")) return answer.at("number").get<double>();
    return answer.at("text").get<std::string>();
}

}  // namespace quizroom::load
