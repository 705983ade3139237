// Which of some names somebody may have meant who wrote another one. It knows nothing of what they name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quizroom::packs {

/// The name that needs the fewest letters changed, added or left out to become `written`, when those are few enough to be a
/// slip; capitals count as the small ones. Empty when there is none.
std::string similar_name(std::string_view written, const std::vector<std::string>& names);

}  // namespace quizroom::packs
