#include "packs/random_text.hpp"

#include <iterator>

namespace quizroom::packs {
namespace {

using quiz::RichNode;
using quiz::RichText;
using quiz::Tag;

constexpr std::size_t pictures_max = 4;

constexpr std::string_view pieces[]{"[x]",
                                    "[ ]",
                                    "[",
                                    "]",
                                    "(",
                                    ")",
                                    "( )",
                                    "`",
                                    "``",
                                    "```",
                                    "#",
                                    "##",
                                    ">",
                                    "---",
                                    "___",
                                    "=",
                                    "==",
                                    "->",
                                    "→",
                                    "*",
                                    "**",
                                    "_",
                                    "~~~",
                                    "\\",
                                    "&amp;",
                                    "&",
                                    "<b>",
                                    "<!--",
                                    "-->",
                                    "![a](b",
                                    "|",
                                    ":",
                                    "::",
                                    "1.",
                                    "2)",
                                    "3:",
                                    "-",
                                    "+",
                                    "time: 5",
                                    "\"",
                                    "'",
                                    "% {}",
                                    "±",
                                    "to",
                                    "é",
                                    "ß",
                                    "日本語",
                                    "🙂",
                                    "👩‍💻",
                                    "e\u0301",
                                    "שלום",
                                    "\u200b",
                                    "\u2028",
                                    "a\u00a0b",
                                    "C#",
                                    "ﬁ",
                                    "$x$",
                                    "https://a.b/c",
                                    "misconception:",
                                    "\U0010FFFF",
                                    "\uFEFF",
                                    "\uFFFD",
                                    "&#35;",
                                    "title: x",
                                    "Ω≈ç√"};

std::string piece(Dice& dice) { return dice.one_in(2) ? random_words(dice) : std::string{pieces[dice.below(std::size(pieces))]}; }

RichNode leaf(Tag tag, std::string text) { return {tag, std::move(text), {}, {}}; }

bool is_list(Tag tag) { return tag == Tag::bullet_list || tag == Tag::ordered_list; }

}  // namespace

std::string random_words(Dice& dice) {
    std::string words{dice.any_of({"build", "Deploy", "test", "a", "the pipeline", "Git", "container", "x9", "Zoë fährt", "log, metric", "I"})};
    while (dice.one_in(3)) words += std::string{dice.any_of({" ", ", "})} + std::string{dice.any_of({"runs", "Kubernetes", "b", "12", "and back"})};
    return words;
}

std::string random_line(Dice& dice) {
    auto line = piece(dice);
    while (line.size() < 120 && !dice.one_in(3)) line += (dice.one_in(3) ? "" : dice.one_in(8) ? "  " : " ") + piece(dice);
    return line;
}

RichText RandomRichText::text() {
    pictures_ = 0;
    return blocks();
}

RichText RandomRichText::blocks() {
    RichText text;
    const auto count = dice_.between(1, 4);
    while (text.size() < count) {
        const auto tag = block_tag();
        const bool is_joined = tag == Tag::quote || tag == Tag::code_block;
        const bool would_join = !text.empty() && ((is_joined && tag == text.back().tag) || (is_list(tag) && is_list(text.back().tag)));
        auto node = block(tag);
        // Code that is told by its indent would belong to a list above it.
        const bool would_sink = !text.empty() && is_list(text.back().tag) && tag == Tag::code_block && node.target.empty();
        if (!would_join && !would_sink) text.push_back(std::move(node));
    }
    return text;
}

RichText RandomRichText::paragraph_alone() {
    RichNode paragraph{Tag::paragraph, {}, {}, {{Tag::text, random_line(dice_), {}, {}}}};
    if (dice_.one_in(3)) paragraph.children.push_back({Tag::emphasis, {}, {}, {leaf(Tag::text, random_words(dice_))}});
    return {paragraph};
}

Tag RandomRichText::block_tag() {
    constexpr Tag blocks[]{Tag::paragraph,   Tag::paragraph,    Tag::paragraph, Tag::heading,
                           Tag::bullet_list, Tag::ordered_list, Tag::quote,     Tag::code_block};
    return blocks[dice_.below(depth_ > 2 ? 3 : std::size(blocks))];
}

RichNode RandomRichText::block(Tag tag) {
    if (tag == Tag::code_block) return code_block();
    if (is_list(tag)) return list(tag);
    if (tag != Tag::quote) return {tag, {}, {}, inlines(tag == Tag::paragraph)};
    RandomRichText within{Around::quote, dice_};
    within.depth_ = depth_ + 2;
    within.pictures_ = pictures_;
    RichNode quote{Tag::quote, {}, {}, within.blocks()};
    pictures_ = within.pictures_;
    return quote;
}

RichNode RandomRichText::list(Tag tag) {
    RichNode list{tag, {}, {}, {}};
    ++depth_;
    const bool is_loose = depth_ == 1 && dice_.one_in(3);
    const auto count = dice_.between(is_loose ? 2 : 1, 4);
    while (list.children.size() < count) list.children.push_back({Tag::item, {}, {}, item(is_loose)});
    --depth_;
    return list;
}

RichText RandomRichText::item(bool is_loose) {
    if (is_loose) {
        RichText text{block(Tag::paragraph)};
        if (dice_.one_in(3)) text.push_back(code_block());
        return text;
    }
    auto text = inlines(true);
    if (depth_ < 3 && dice_.one_in(4)) text.push_back(list(dice_.one_in(2) ? Tag::bullet_list : Tag::ordered_list));
    return text;
}

RichNode RandomRichText::code_block() {
    RichNode code{Tag::code_block, {}, std::string{dice_.any_of({"yaml", "bash", "c++", "objective-c", "text"})}, {}};
    const bool may_be_indented = depth_ == 0 && around_ == Around::question;
    if (depth_ == 0 && dice_.one_in(3)) code.target.clear();
    const bool is_indented = may_be_indented && code.target.empty();
    const auto lines = dice_.between(1, 4);
    for (std::size_t line = 0; line < lines; ++line) {
        if (line > 0) code.text += '\n';
        code.text += is_indented ? random_words(dice_) : code_line();
    }
    return code;
}

std::string RandomRichText::code_line() {
    const auto indent = dice_.any_of({"", "", "  ", "    ", "\t", "      "});
    // Of a line that holds nothing else, md4c tells tabs as spaces.
    if (dice_.one_in(5)) return depth_ == 0 && indent != "\t" ? std::string{indent} : std::string{};
    const auto behind = dice_.one_in(4) ? dice_.any_of({" ", "  ", "\u00a0"}) : "";
    return std::string{depth_ > 0 && indent == "\t" ? "  " : indent} + random_line(dice_) + std::string{behind};
}

// Between two spans stands text, so that their marks do not run together.
RichText RandomRichText::inlines(bool may_break) {
    RichText text;
    if (!dice_.one_in(4)) text.push_back(leaf(Tag::text, random_line(dice_)));
    while (text.empty() || dice_.one_in(2)) {
        if (may_break && !text.empty() && dice_.one_in(4)) {
            text.push_back(leaf(Tag::line_break, {}));
        } else {
            if (!text.empty() && dice_.one_in(2)) text.back().text += ' ';
            text.push_back(span());
        }
        text.push_back(leaf(Tag::text, (dice_.one_in(2) ? " " : "") + random_line(dice_)));
    }
    return text;
}

RichNode RandomRichText::span() {
    switch (dice_.below(5)) {
        case 0:
            return leaf(Tag::code, dice_.one_in(6) ? " " : random_line(dice_));
        case 1:
            return {Tag::link,
                    {},
                    std::string{dice_.any_of({"https://a.b/(c)?d=1&e=2", "mailto:a_b@c.d", "http://x.y/*z*#t"})},
                    {leaf(Tag::text, random_line(dice_))}};
        case 2:
            if (around_ != Around::block && pictures_++ < pictures_max) {
                RichNode picture{Tag::picture, random_line(dice_), std::string(63, 'a') + static_cast<char>('0' + dice_.below(10)), {}, 400, 300};
                if (dice_.one_in(2)) picture.children.push_back(leaf(Tag::text, random_line(dice_)));
                return picture;
            }
            [[fallthrough]];
        default: {
            RichNode node{dice_.one_in(2) ? Tag::emphasis : Tag::strong, {}, {}, {leaf(Tag::text, random_words(dice_))}};
            if (dice_.one_in(4)) {
                node.children.front().text += ' ';
                node.children.push_back(leaf(Tag::code, random_words(dice_)));
                node.children.push_back(leaf(Tag::text, ' ' + random_words(dice_)));
            }
            return node;
        }
    }
}

}  // namespace quizroom::packs
