// The accepted answers of a question that is answered in one's own words or figures: lines `= answer`.
#pragma once

#include <vector>

#include "packs/block.hpp"
#include "quiz/body.hpp"

namespace quizroom::packs {

/// Numbers when each line is one; text in double quotes never is.
bool are_numbers(const std::vector<Entry>& accepted);

/// Only of what was checked and has no error.
quiz::RightNumbers right_numbers(const std::vector<Entry>& accepted);
quiz::RightTexts right_texts(const std::vector<Entry>& accepted);

/// Says what keeps them from being asked.
void check_accepted(const std::vector<Entry>& accepted, FindingList& findings);

}  // namespace quizroom::packs
