// Formatted text as a small tree, as a pack's author meant it. It knows neither Markdown nor HTML.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::quiz {

enum class Tag {
    text,  // leaf: `text`
    paragraph,
    heading,
    bullet_list,   // children: items
    ordered_list,  // children: items
    item,
    quote,
    code_block,  // leaf: `text` verbatim, `target` the language or empty
    emphasis,
    strong,
    code,        // leaf: `text`
    link,        // `target`: an http, https or mailto address
    line_break,  // leaf
    picture,     // `text` what it shows, `target` its name (see quiz/picture.hpp), children: what is written below it
};

struct RichNode {
    Tag tag = Tag::text;
    std::string text;
    std::string target;
    std::vector<RichNode> children;
    int width = 0;  // of a picture, in its own pixels
    int height = 0;
    bool operator==(const RichNode&) const = default;
};

using RichText = std::vector<RichNode>;

/// The tag's name on the wire and in journals: "text", "paragraph", "bullet-list", ...
std::string_view name_of(Tag tag);

/// A text leaf is a JSON string; every other node is {"tag", and where not empty "text", "target",
/// "children", "width", "height"}.
nlohmann::json to_json(const RichText& text);

/// Every picture in the text, in order; the same one as often as it is shown. They belong to the text.
std::vector<const RichNode*> pictures_in(const RichText& text);

/// The inverse of `to_json`. Throws `nlohmann::json::exception` or `std::invalid_argument` for anything else.
RichText rich_text_from_json(const nlohmann::json& json);

/// The words alone, blocks separated by a space; for tables and terminals.
std::string plain_text(const RichText& text);

}  // namespace quizroom::quiz
