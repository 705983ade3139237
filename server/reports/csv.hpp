// Results as a table that spreadsheets open: UTF-8 with a byte order mark, RFC 4180. It knows nothing of who downloads it.
#pragma once

#include <string>
#include <string_view>

#include "quiz/room.hpp"

namespace quizroom::reports {

/// Columns: rank, nickname, state, points on both boards, right answers, then each question's credit from 0 to 1000.
/// Empty cells: no rank, no answer, or a question that does not count.
std::string csv_of(const quiz::Room& room);

/// A text as a quoted cell. What a spreadsheet would run as a formula is kept from it by an apostrophe: at the start of the
/// cell, and behind every character that may separate cells, because which one does is the spreadsheet's choice.
std::string csv_text(std::string_view text);

}  // namespace quizroom::reports
