// HTML's names for characters, as far as Markdown written by people needs them. It knows nothing of tags.
#pragma once

#include <string>
#include <string_view>

namespace quizroom::packs {

/// What `&amp;`, `&#233;` or `&#xE9;` stands for, as UTF-8; an unknown name comes back as it was written.
std::string decoded_entity(std::string_view entity);

}  // namespace quizroom::packs
