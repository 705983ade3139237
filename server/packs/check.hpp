// What `quizroom check` prints: findings and a summary, for people or for programs. It reads no file and no option.
#pragma once

#include <string>

#include "packs/library.hpp"

namespace quizroom::packs {

/// A line for each finding, then `46 questions, 4 ready, 42 empty`. With several packs, with pictures, or with questions left out
/// because of errors, lines above the last say so.
std::string check_text(const Library& library);

/// {"packs": [{"id", "title", "questions", "ready", "empty", "faulty", "pictures", "pictureBytes",
/// "chapters": [...]}], "findings": [...]}, and a line end.
std::string check_json(const Library& library);

/// Whether the check ends with exit status 1. A path that cannot be read is an error too.
bool has_errors(const Library& library);

}  // namespace quizroom::packs
