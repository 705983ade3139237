// Markdown as a small tree: what md4c reads, taken down through its callbacks. It makes no HTML and follows no link.
#pragma once

#include <cstddef>
#include <string_view>

#include "quiz/rich_text.hpp"

namespace quizroom::packs {

struct Rendered {
    quiz::RichText text;
    std::size_t picture_count = 0;  // of pictures of which only the words are kept
};

/// Raw HTML is kept as visible text, HTML comments are left out, links lead to http, https and mailto only (of others the
/// words are kept), nesting deeper than `depth_max` is flattened. Takes valid UTF-8 and never fails.
Rendered render_markdown(std::string_view markdown);

/// A journal reads trees of up to 32 levels back; packs stay well below.
inline constexpr std::size_t depth_max = 16;

}  // namespace quizroom::packs
