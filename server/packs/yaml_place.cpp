#include "packs/yaml_place.hpp"

#include <algorithm>

namespace quizroom::packs {

// YAML counts from 0, in code points.
Place place_of(const YAML::Mark& mark, std::span<const Line> lines, Place otherwise) {
    if (mark.is_null() || lines.empty()) return otherwise;
    const auto& line = lines[std::min(static_cast<std::size_t>(mark.line), lines.size() - 1)];
    return {line.number, std::min(static_cast<std::size_t>(mark.column), length_of(line.text)) + 1};
}

}  // namespace quizroom::packs
