// A pack's text as chapters and questions still to be understood: which lines are prompt, block and explanation. It looks at
// headings and fences only; what stands inside a block is not its affair.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "packs/finding_list.hpp"
#include "packs/lines.hpp"

namespace quizroom::packs {

/// One question block and what belongs to it. The lines belong to the text it was made from.
struct Draft {
    std::string section;
    std::string title;
    std::string prompt;  // Markdown above the block
    Place opening;       // of the block
    std::span<const Line> block;
    bool is_closed = true;
    std::string explanation;           // Markdown of the quote below the block
    bool is_slide = false;             // without a block: the prompt alone
    std::span<const Line> settings{};  // the lines of a fence `settings` beside the block
};

struct OutlineChapter {
    std::string title;  // empty for what stands before the first `# chapter`
    std::vector<Draft> drafts;
};

inline constexpr std::size_t drafts_max = 10'000;

/// Reads the lines behind the front matter. Every line is looked at a bounded number of times.
std::vector<OutlineChapter> outline_of(std::span<const Line> lines, FindingList& findings);

}  // namespace quizroom::packs
