// Texts as nobody would write them, but somebody may: full of what means something in a pack.
#pragma once

#include <string>

#include "packs/dice.hpp"
#include "packs/markdown_writer.hpp"
#include "quiz/rich_text.hpp"

namespace quizroom::packs {

/// One line without blanks at its ends. Control characters are left out: a pack shows them as spaces.
std::string random_line(Dice& dice);

/// One line that begins and ends with a letter, and holds no other punctuation than commas.
std::string random_words(Dice& dice);

/// Formatted text with everything that Markdown in a pack can say. It leaves out what Markdown itself has no way to say: emphasis that begins or ends
/// with a blank or a mark, two lists or two codes directly below each other.
class RandomRichText {
public:
    RandomRichText(Around around, Dice& dice) : around_(around), dice_(dice) {}

    quiz::RichText text();
    quiz::RichText paragraph_alone();

private:
    quiz::RichText blocks();
    quiz::RichNode block(quiz::Tag tag);
    quiz::Tag block_tag();
    quiz::RichNode list(quiz::Tag tag);
    quiz::RichText item(bool is_loose);
    quiz::RichNode code_block();
    quiz::RichText inlines(bool may_break);
    quiz::RichNode span();
    std::string code_line();

    Around around_;
    Dice& dice_;
    std::size_t depth_ = 0;
    std::size_t pictures_ = 0;
};

}  // namespace quizroom::packs
