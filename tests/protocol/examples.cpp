#include "protocol/examples.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace quizroom::protocol {
namespace {

const nlohmann::json& definitions() {
    static const auto schema = nlohmann::json::parse(protocol_file("schema.json"));
    return schema.at("definitions");
}

void collect_words(const nlohmann::json& rule, std::set<std::string>& words) {
    if (rule.contains("const")) words.insert(rule["const"].get<std::string>());
    for (const auto& word : rule.value("enum", nlohmann::json::array())) words.insert(word.get<std::string>());
}

void collect_words(const nlohmann::json& rule, const std::string& member, std::set<std::string>& words) {
    if (rule.contains("$ref")) {
        const auto name = rule["$ref"].get<std::string>();
        return collect_words(definitions().at(name.substr(name.rfind('/') + 1)), member, words);
    }
    for (const auto& alternative : rule.value("anyOf", nlohmann::json::array())) collect_words(alternative, member, words);
    if (rule.contains("properties") && rule["properties"].contains(member)) collect_words(rule["properties"][member], words);
}

}  // namespace

std::string protocol_file(std::string_view name) {
    const auto path = std::string{QUIZROOM_SOURCE} + "/protocol/" + std::string{name};
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<nlohmann::json> vectors_of(std::string_view direction) {
    static const auto all = nlohmann::json::parse(protocol_file("vectors.json"));
    std::vector<nlohmann::json> chosen;
    for (const auto& vector : all)
        if (vector.at("direction") == direction) chosen.push_back(vector);
    return chosen;
}

std::string text_of(const nlohmann::json& vector) {
    return vector.contains("text") ? vector["text"].get<std::string>() : vector.at("message").dump();
}

std::set<std::string> words_of(const std::string& definition, const std::string& member) {
    std::set<std::string> words;
    collect_words(definitions().at(definition), member, words);
    return words;
}

std::set<std::string> words_of(const std::string& definition) {
    std::set<std::string> words;
    collect_words(definitions().at(definition), words);
    return words;
}

}  // namespace quizroom::protocol
