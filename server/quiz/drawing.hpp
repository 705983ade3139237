// The drawn order: how the options, items and groups of a question are laid out for everyone when it is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace quizroom::quiz {

/// `items[shown]` is the author's position of what is shown at `shown`; the same for `groups`. Positions on the wire
/// are shown positions. Recorded in `QuestionAsked`, so that a later release reads old answers as they were meant.
struct Drawing {
    std::vector<std::uint8_t> items;
    std::vector<std::uint8_t> groups;
    bool operator==(const Drawing&) const = default;
};

/// A permutation of `texts` that depends on the texts and the seed, but not on the order they were given in: they are
/// sorted by their bytes first and shuffled then (Fisher and Yates, with splitmix64). So what students are shown tells
/// nothing of the author's order, which may be the solution. At most 256 texts, no two equal.
std::vector<std::uint8_t> drawn_order(std::span<const std::string> texts, std::uint64_t seed);

}  // namespace quizroom::quiz
