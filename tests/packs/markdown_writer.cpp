#include "packs/markdown_writer.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>

namespace quizroom::packs {
namespace {

using quiz::RichNode;
using quiz::RichText;
using quiz::Tag;

constexpr std::string_view arrow = "→";

bool is_block(Tag tag) {
    return tag == Tag::paragraph || tag == Tag::heading || tag == Tag::bullet_list || tag == Tag::ordered_list || tag == Tag::quote ||
           tag == Tag::code_block;
}

std::size_t longest_run(std::string_view text, char symbol) {
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const auto letter : text) {
        length = letter == symbol ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return longest;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const auto letter : text) {
        if (letter == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += letter;
        }
    }
    return lines;
}

bool is_one_of(char letter, std::string_view letters) { return letters.find(letter) != std::string_view::npos; }

bool is_plain(const RichText& text) {
    return std::ranges::all_of(text,
                               [](const RichNode& node) { return node.tag != Tag::code && node.tag != Tag::picture && is_plain(node.children); });
}

}  // namespace

bool MarkdownWriter::fits_into_block(const RichText& text) {
    return text.size() == 1 && text.front().tag == Tag::paragraph && is_plain(text.front().children);
}

MarkdownWriter::Lines MarkdownWriter::lines_of(const RichText& text) {
    Lines lines;
    for (auto node = text.begin(); node != text.end();) {
        if (!lines.empty()) lines.emplace_back();
        if (is_block(node->tag)) {
            std::ranges::move(block(*node++), std::back_inserter(lines));
            continue;
        }
        // Of a tight item: its words, then perhaps a list.
        const auto end = std::find_if(node, text.end(), [](const RichNode& inner) { return is_block(inner.tag); });
        std::ranges::move(paragraph({node, end}), std::back_inserter(lines));
        for (node = end; node != text.end(); ++node) std::ranges::move(block(*node), std::back_inserter(lines));
    }
    return lines;
}

MarkdownWriter::Lines MarkdownWriter::block(const RichNode& node) {
    switch (node.tag) {
        case Tag::heading:
            return heading(node);
        case Tag::bullet_list:
        case Tag::ordered_list:
            return list(node);
        case Tag::quote:
            return quote(node);
        case Tag::code_block:
            return code(node);
        default:
            return paragraph(node.children);
    }
}

MarkdownWriter::Lines MarkdownWriter::paragraph(const RichText& text) {
    auto lines = split(inlines(text));
    for (auto& line : lines) {
        if (line.starts_with(' ')) line.replace(0, 1, "&#32;");
        if (line.ends_with(' ')) line.replace(line.size() - 1, 1, "&#32;");
    }
    return lines;
}

// One to three # at the beginning of a line are the pack's own.
MarkdownWriter::Lines MarkdownWriter::heading(const RichNode& node) {
    const auto least = around_ == Around::quote ? std::size_t{1} : std::size_t{4};
    return {std::string(dice_.between(least, 6), '#') + ' ' + paragraph(node.children).front()};
}

MarkdownWriter::Lines MarkdownWriter::list(const RichNode& node) {
    const bool is_loose = is_block(node.children.front().children.front().tag);
    const auto bullet = std::string{dice_.any_of({"- ", "* ", "+ "})};
    Lines lines;
    ++depth_;
    for (std::size_t at = 0; at < node.children.size(); ++at) {
        const auto mark = node.tag == Tag::bullet_list ? bullet : std::to_string(at + 1) + ". ";
        if (is_loose && at > 0) lines.emplace_back();
        auto item = lines_of(node.children[at].children);
        for (std::size_t line = 0; line < item.size(); ++line) {
            const auto indent = line == 0 ? mark : std::string(item[line].empty() ? 0 : mark.size(), ' ');
            lines.push_back(indent + item[line]);
        }
    }
    --depth_;
    return lines;
}

MarkdownWriter::Lines MarkdownWriter::quote(const RichNode& node) {
    MarkdownWriter within{Around::quote, dice_};
    within.depth_ = depth_ + 1;
    auto lines = within.lines_of(node.children);
    for (auto& line : lines) line = line.empty() ? ">" : "> " + line;
    return lines;
}

// A fence without a language would be a question.
MarkdownWriter::Lines MarkdownWriter::code(const RichNode& node) {
    auto lines = split(node.text);
    if (node.target.empty() && around_ == Around::question) {
        for (auto& line : lines)
            if (!line.empty()) line = "    " + line;
        return lines;
    }
    const auto symbol = dice_.one_in(4) ? '~' : '`';
    const std::string fence(std::max<std::size_t>(3, longest_run(node.text, symbol) + 1), symbol);
    lines.insert(lines.begin(), fence + node.target);
    lines.push_back(fence);
    return lines;
}

std::string MarkdownWriter::inlines(const RichText& text) {
    std::string line;
    for (const auto& node : text) {
        if (node.tag == Tag::text) line += words(node.text);
        if (node.tag == Tag::emphasis) line += '*' + inlines(node.children) + '*';
        if (node.tag == Tag::strong) line += "**" + inlines(node.children) + "**";
        if (node.tag == Tag::code) line += code_span(node.text);
        if (node.tag == Tag::line_break) line += "\\\n";
        if (node.tag == Tag::link) line += link(node);
        if (node.tag == Tag::picture) line += picture(node);
    }
    return line;
}

std::string MarkdownWriter::words(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (around_ == Around::block && text.substr(at).starts_with(arrow)) {
            line += "&rarr;";
            at += arrow.size() - 1;
        } else {
            line += letter(text, at);
        }
    }
    return line;
}

std::string MarkdownWriter::letter(std::string_view text, std::size_t at) {
    const auto letter = text[at];
    if (around_ == Around::block && letter == ':') return "&#58;";  // a line that ends in : is a group
    const bool may_stand = is_one_of(letter, ",'\"?;/%$@^{}.") && !(letter == '.' && at > 0 && is_one_of(text[at - 1], "0123456789"));
    const bool is_punctuation = letter > ' ' && letter < 0x7F && !std::isalnum(static_cast<unsigned char>(letter));
    if (!is_punctuation || (may_stand && !dice_.one_in(3))) return {letter};
    return {'\\', letter};
}

std::string MarkdownWriter::code_span(const std::string& text) {
    std::string fence(1, '`');
    while (text.find(fence) != std::string::npos) fence += '`';
    const bool needs_space =
        text.starts_with('`') || text.ends_with('`') || (text.starts_with(' ') && text.ends_with(' ') && text.find_first_not_of(' ') != text.npos);
    const auto space = needs_space ? " " : "";
    return fence + space + text + space + fence;
}

std::string MarkdownWriter::link(const RichNode& node) { return '[' + inlines(node.children) + "](<" + words(node.target) + ">)"; }

std::string MarkdownWriter::picture(const RichNode& node) {
    const auto title = node.children.empty() ? std::string{} : " (" + words(node.children.front().text) + ')';
    return "![" + words(node.text) + "](" + node.target + ".png" + title + ')';
}

}  // namespace quizroom::packs
