#include "packs/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "packs/entities.hpp"

namespace quizroom::packs {
namespace {

std::string text_of(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (std::size_t part = 0; attribute.size > 0 && attribute.substr_offsets[part] < attribute.size; ++part) {
        const auto begin = attribute.substr_offsets[part];
        const std::string_view piece{attribute.text + begin, attribute.substr_offsets[part + 1] - begin};
        text += attribute.substr_types[part] == MD_TEXT_ENTITY ? decoded_entity(piece) : std::string{piece};
    }
    return text;
}

// Only what cannot run a script or open another program unasked.
bool may_be_followed(std::string_view target) {
    const auto is_plain = std::ranges::all_of(target, [](char letter) { return static_cast<unsigned char>(letter) > 0x20 && letter != 0x7F; });
    std::string scheme{target.substr(0, std::min(target.find(':'), target.size()))};
    std::ranges::transform(scheme, scheme.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return is_plain && scheme.size() < target.size() && (scheme == "http" || scheme == "https" || scheme == "mailto");
}

std::optional<quiz::RichNode> node_for(MD_BLOCKTYPE type, const void* detail) {
    using quiz::Tag;
    switch (type) {
        case MD_BLOCK_QUOTE:
            return quiz::RichNode{Tag::quote, {}, {}, {}};
        case MD_BLOCK_UL:
            return quiz::RichNode{Tag::bullet_list, {}, {}, {}};
        case MD_BLOCK_OL:
            return quiz::RichNode{Tag::ordered_list, {}, {}, {}};
        case MD_BLOCK_LI:
            return quiz::RichNode{Tag::item, {}, {}, {}};
        case MD_BLOCK_H:
            return quiz::RichNode{Tag::heading, {}, {}, {}};
        case MD_BLOCK_P:
            return quiz::RichNode{Tag::paragraph, {}, {}, {}};
        case MD_BLOCK_CODE:
            return quiz::RichNode{Tag::code_block, {}, text_of(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang), {}};
        default:
            return std::nullopt;
    }
}

quiz::RichNode picture_of(const MD_SPAN_IMG_DETAIL& detail) {
    quiz::RichNode picture{quiz::Tag::picture, {}, text_of(detail.src), {}};
    if (auto title = text_of(detail.title); !title.empty()) picture.children.push_back({quiz::Tag::text, std::move(title), {}, {}});
    return picture;
}

std::optional<quiz::RichNode> node_for(MD_SPANTYPE type, const void* detail) {
    using quiz::Tag;
    if (type == MD_SPAN_EM) return quiz::RichNode{Tag::emphasis, {}, {}, {}};
    if (type == MD_SPAN_STRONG) return quiz::RichNode{Tag::strong, {}, {}, {}};
    if (type == MD_SPAN_CODE) return quiz::RichNode{Tag::code, {}, {}, {}};
    if (type == MD_SPAN_IMG) return picture_of(*static_cast<const MD_SPAN_IMG_DETAIL*>(detail));
    if (type != MD_SPAN_A) return std::nullopt;
    auto target = text_of(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
    if (!may_be_followed(target)) return std::nullopt;
    return quiz::RichNode{Tag::link, {}, std::move(target), {}};
}

bool is_leaf(quiz::Tag tag) { return tag == quiz::Tag::code || tag == quiz::Tag::code_block || tag == quiz::Tag::picture; }

// Grows the tree: a stack of nodes still open, each given to its parent when it closes.
class TreeBuilder {
public:
    explicit TreeBuilder(std::string_view source) : source_(source), open_(1) {}

    void enter(std::optional<quiz::RichNode> node) {
        const auto fits = open_.size() <= depth_max || (node && node->tag == quiz::Tag::picture);
        const auto keeps = node && fits && !is_leaf(open_.back().tag);
        kept_.push_back(keeps);
        if (keeps) open_.push_back(*std::move(node));
    }

    void leave() {
        const auto kept = kept_.back();
        kept_.pop_back();
        if (!kept) return;
        auto node = std::move(open_.back());
        open_.pop_back();
        if (node.tag == quiz::Tag::code_block && node.text.ends_with('\n')) node.text.pop_back();
        auto& siblings = open_.back().children;
        if (node.tag == quiz::Tag::link && !quiz::pictures_in(node.children).empty()) {
            std::ranges::move(node.children, std::back_inserter(siblings));  // a picture is itself something to be pressed
        } else {
            siblings.push_back(std::move(node));
        }
    }

    void append(std::string_view words) {
        auto& parent = open_.back();
        if (is_leaf(parent.tag)) {
            parent.text += words;
            return;
        }
        if (parent.children.empty() || parent.children.back().tag != quiz::Tag::text) parent.children.push_back({quiz::Tag::text, {}, {}, {}});
        parent.children.back().text += words;
    }

    /// A line of code comes in pieces: its indent, which md4c makes of spaces, the rest of it, a line end. Where there are tabs, they stay.
    void append_code(std::string_view piece) {
        auto& code = open_.back().text;
        const auto line = code.rfind('\n') + 1;
        const auto at = offset_in_source(piece);
        if (open_.back().tag == quiz::Tag::code_block && at && code.size() > line)
            code.replace(line, code.npos, indent_before(*at, code.size() - line));
        append(piece);
    }

    void append_html(std::string_view html) {
        if (html.starts_with("<!--")) in_comment_ = true;
        if (!in_comment_) append(html);
        if (html.ends_with("-->")) in_comment_ = false;
    }

    void break_line() {
        if (is_leaf(open_.back().tag)) return append(" ");
        open_.back().children.push_back({quiz::Tag::line_break, {}, {}, {}});
    }

    quiz::RichText take() { return std::move(open_.front().children); }

private:
    std::optional<std::size_t> offset_in_source(std::string_view piece) const {
        const std::less<const char*> is_before;
        if (is_before(piece.data(), source_.data()) || !is_before(piece.data(), source_.data() + source_.size())) return std::nullopt;
        return static_cast<std::size_t>(piece.data() - source_.data());
    }

    /// What is so many columns wide and ends at `end`; spaces, when a tab reaches further.
    std::string indent_before(std::size_t end, std::size_t width) const {
        const auto line = source_.substr(0, end).find_last_of("\r\n") + 1;
        std::vector<std::size_t> columns{0};
        for (const auto letter : source_.substr(line, end - line))
            columns.push_back(letter == '\t' ? columns.back() / 4 * 4 + 4 : columns.back() + 1);
        const auto begin = std::ranges::find(columns, columns.back() - std::min(width, columns.back()));
        if (begin == columns.end()) return std::string(width, ' ');
        return std::string{
            source_.substr(line + static_cast<std::size_t>(begin - columns.begin()), static_cast<std::size_t>(columns.end() - begin) - 1)};
    }

    std::string_view source_;
    std::vector<quiz::RichNode> open_;  // the first holds the whole text
    std::vector<bool> kept_;            // for each block and span entered, whether it became a node
    bool in_comment_ = false;
};

int enter_block(MD_BLOCKTYPE type, void* detail, void* builder) {
    static_cast<TreeBuilder*>(builder)->enter(node_for(type, detail));
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* builder) {
    static_cast<TreeBuilder*>(builder)->enter(node_for(type, detail));
    return 0;
}

int leave_block(MD_BLOCKTYPE, void*, void* builder) {
    static_cast<TreeBuilder*>(builder)->leave();
    return 0;
}

int leave_span(MD_SPANTYPE, void*, void* builder) {
    static_cast<TreeBuilder*>(builder)->leave();
    return 0;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& builder = *static_cast<TreeBuilder*>(user);
    const std::string_view words{text, size};
    switch (type) {
        case MD_TEXT_BR:
            builder.break_line();
            break;
        case MD_TEXT_SOFTBR:
            builder.append(" ");
            break;
        case MD_TEXT_ENTITY:
            builder.append(decoded_entity(words));
            break;
        case MD_TEXT_CODE:
            builder.append_code(words);
            break;
        case MD_TEXT_HTML:
            builder.append_html(words);
            break;
        default:
            builder.append(words);
    }
    return 0;
}

}  // namespace

quiz::RichText render_markdown(std::string_view markdown) {
    const MD_PARSER parser{0, MD_FLAG_NOHTMLBLOCKS, enter_block, leave_block, enter_span, leave_span, take_text, nullptr, nullptr};
    TreeBuilder builder{markdown};
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &builder);
    return builder.take();
}

}  // namespace quizroom::packs
