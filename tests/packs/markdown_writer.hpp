// Formatted text as Markdown that means it. The product writes none; tests hold the reader to it.
#pragma once

#include <string>
#include <vector>

#include "packs/dice.hpp"
#include "quiz/rich_text.hpp"

namespace quizroom::packs {

/// What the lines around allow: above a block `# ...` is the pack's own, in a quote nothing is; in a block no line may look like an answer.
enum class Around { question, quote, block };

class MarkdownWriter {
public:
    MarkdownWriter(Around around, Dice& dice) : around_(around), dice_(dice) {}

    std::vector<std::string> lines_of(const quiz::RichText& text);

    /// Whether the text can be written inside a block: one paragraph without code and pictures.
    static bool fits_into_block(const quiz::RichText& text);

private:
    using Lines = std::vector<std::string>;

    Lines block(const quiz::RichNode& node);
    Lines paragraph(const quiz::RichText& text);
    Lines heading(const quiz::RichNode& node);
    Lines list(const quiz::RichNode& node);
    Lines quote(const quiz::RichNode& node);
    Lines code(const quiz::RichNode& node);

    std::string inlines(const quiz::RichText& text);
    std::string words(std::string_view text);
    std::string letter(std::string_view text, std::size_t at);
    std::string code_span(const std::string& text);
    std::string link(const quiz::RichNode& node);
    std::string picture(const quiz::RichNode& node);

    Around around_;
    Dice& dice_;
    std::size_t depth_ = 0;  // in lists and quotes
};

}  // namespace quizroom::packs
