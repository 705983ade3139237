// The examples of protocol/ as the tests read them: vectors, schema, README.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::protocol {

/// A file of the folder protocol/, whole.
std::string protocol_file(std::string_view name);

/// The vectors of one direction: "client", "server" or "http".
std::vector<nlohmann::json> vectors_of(std::string_view direction);

/// What stands in a vector, as a client would send it.
std::string text_of(const nlohmann::json& vector);

/// Every value that the member may have in the schema's definition, also in the definitions it is made of.
std::set<std::string> words_of(const std::string& definition, const std::string& member);

/// The values of a definition that is a list of words, such as RefusalCode.
std::set<std::string> words_of(const std::string& definition);

}  // namespace quizroom::protocol
