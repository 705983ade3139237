// Markdown as a small tree: what md4c reads, taken down through its callbacks. It makes no HTML and follows no link.
#pragma once

#include <cstddef>
#include <string_view>

#include "quiz/rich_text.hpp"

namespace quizroom::packs {

/// Raw HTML is kept as visible text, HTML comments are left out, links lead to http, https and mailto only (of others the
/// words are kept), nesting deeper than `depth_max` is flattened. A picture's target is the address as it was written; one
/// inside a link stands without the link. Takes valid UTF-8 and never fails.
quiz::RichText render_markdown(std::string_view markdown);

/// A journal reads trees of up to 32 levels back; packs stay well below.
inline constexpr std::size_t depth_max = 16;

}  // namespace quizroom::packs
