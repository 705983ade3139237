#include "quiz/rich_text.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace quizroom::quiz {
namespace {

constexpr std::array<std::string_view, 14> tag_names{"text",       "paragraph", "heading", "bullet-list", "ordered-list", "item",       "quote",
                                                     "code-block", "emphasis",  "strong",  "code",        "link",         "line-break", "picture"};
static_assert(tag_names.size() == static_cast<std::size_t>(Tag::picture) + 1);

constexpr int depth_max = 32;  // a tree from outside is not trusted to end

Tag tag_named(std::string_view name) {
    const auto found = std::ranges::find(tag_names, name);
    if (found == tag_names.end()) throw std::invalid_argument("unknown tag in a text: " + std::string{name});
    return static_cast<Tag>(found - tag_names.begin());
}

nlohmann::json node_to_json(const RichNode& node) {
    if (node.tag == Tag::text) return node.text;
    nlohmann::json json{{"tag", name_of(node.tag)}};
    if (!node.text.empty()) json["text"] = node.text;
    if (!node.target.empty()) json["target"] = node.target;
    if (!node.children.empty()) json["children"] = to_json(node.children);
    if (node.width > 0) json["width"] = node.width;
    if (node.height > 0) json["height"] = node.height;
    return json;
}

RichText text_from_json(const nlohmann::json& json, int depth);

RichNode node_from_json(const nlohmann::json& json, int depth) {
    if (json.is_string()) return {Tag::text, json.get<std::string>(), {}, {}};
    RichNode node;
    node.tag = tag_named(json.at("tag").get<std::string>());
    node.text = json.value("text", std::string{});
    node.target = json.value("target", std::string{});
    if (json.contains("children")) node.children = text_from_json(json.at("children"), depth + 1);
    node.width = json.value("width", 0);
    node.height = json.value("height", 0);
    return node;
}

RichText text_from_json(const nlohmann::json& json, int depth) {
    if (!json.is_array()) throw std::invalid_argument("a text is a list");
    if (depth > depth_max) throw std::invalid_argument("a text is nested too deeply");
    RichText text;
    for (const auto& node : json) text.push_back(node_from_json(node, depth));
    return text;
}

bool is_block(Tag tag) {
    switch (tag) {
        case Tag::text:
        case Tag::emphasis:
        case Tag::strong:
        case Tag::code:
        case Tag::link:
            return false;
        default:
            return true;
    }
}

void append_words(std::string& words, const RichText& text) {
    for (const auto& node : text) {
        if (is_block(node.tag) && !words.empty() && words.back() != ' ') words += ' ';
        words += node.text;
        if (node.tag == Tag::picture && !node.children.empty()) words += ' ';
        append_words(words, node.children);
    }
}

void collect_pictures(const RichText& text, std::vector<const RichNode*>& pictures) {
    for (const auto& node : text) {
        if (node.tag == Tag::picture) pictures.push_back(&node);
        collect_pictures(node.children, pictures);
    }
}

}  // namespace

std::string_view name_of(Tag tag) { return tag_names[static_cast<std::size_t>(tag)]; }

nlohmann::json to_json(const RichText& text) {
    auto json = nlohmann::json::array();
    for (const auto& node : text) json.push_back(node_to_json(node));
    return json;
}

RichText rich_text_from_json(const nlohmann::json& json) { return text_from_json(json, 0); }

std::vector<const RichNode*> pictures_in(const RichText& text) {
    std::vector<const RichNode*> pictures;
    collect_pictures(text, pictures);
    return pictures;
}

std::string plain_text(const RichText& text) {
    std::string words;
    append_words(words, text);
    return words;
}

}  // namespace quizroom::quiz
