// What stands between two `---` lines at the top of a pack.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "packs/finding_list.hpp"
#include "packs/lines.hpp"
#include "packs/settings.hpp"

namespace quizroom::packs {

struct FrontMatter {
    bool is_present = false;
    std::size_t line_count = 0;   // lines that belong to it, with both `---`
    std::string title;            // may be empty
    QuestionSettings defaults{};  // for all questions of the pack
};

/// Never throws; what is wrong becomes a finding. One without an end is taken to end before the first empty line or heading.
FrontMatter read_front_matter(std::span<const Line> lines, FindingList& findings);

}  // namespace quizroom::packs
