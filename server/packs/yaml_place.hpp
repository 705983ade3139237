// Where something stands that yaml-cpp has found, in the lines that it was given. It reads no YAML.
#pragma once

#include <yaml-cpp/mark.h>

#include <span>

#include "packs/lines.hpp"

namespace quizroom::packs {

/// A mark may be missing, and behind text over several lines its column is too large: what is told is a place that is there.
/// `otherwise` where there is none.
Place place_of(const YAML::Mark& mark, std::span<const Line> lines, Place otherwise);

}  // namespace quizroom::packs
