// One text as part of a pack: its front matter, and its questions understood and claimed by their kinds. It knows nothing of
// files and folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/library.hpp"
#include "packs/picture_source.hpp"
#include "packs/settings.hpp"

namespace quizroom::packs {

struct PackText {
    bool has_front_matter = false;
    bool has_questions = false;     // a block that is empty, or holds options, groups or a list, right or wrong
    std::string title;              // from the front matter
    std::vector<Chapter> chapters;  // only those with questions; a title may be empty
    std::vector<Finding> findings;
    std::vector<quiz::Picture> pictures;  // that its questions show, each once
};

/// What a text is read with.
struct Beside {
    PictureSource pictures = no_pictures;
    QuestionSettings defaults{};  // of the pack's front matter, where that stands in another file
};

/// Reads valid UTF-8; `file` is the name that findings carry. Never fails: what cannot be used becomes a finding.
PackText read_pack_text(const std::string& file, std::string_view text, const Beside& beside = {});

}  // namespace quizroom::packs
