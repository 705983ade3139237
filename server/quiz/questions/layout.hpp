// What kinds share when they lay texts out in drawn order and point back from the author's order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "quiz/answer.hpp"

namespace quizroom::quiz {

/// The texts in shown order.
inline nlohmann::json laid_out(std::span<const std::string> texts, std::span<const std::uint8_t> order) {
    auto shown = nlohmann::json::array();
    for (const auto position : order) shown.push_back(texts[position]);
    return shown;
}

/// Whether a text stands twice: then neither a reader nor a drawing could tell the two apart.
inline bool repeats(std::vector<std::string> texts) {
    std::ranges::sort(texts);
    return std::ranges::adjacent_find(texts) != texts.end();
}

/// Shown as its author has ordered it.
inline std::vector<std::uint8_t> authors_order(std::size_t size) {
    std::vector<std::uint8_t> order(size);
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    return order;
}

/// Whether these are one or more of `count` positions, in rising order.
inline bool is_choice(const Answer& answer, std::size_t count) {
    const auto* picks = std::get_if<Picks>(&answer);
    if (!picks || picks->empty()) return false;
    const auto rising = std::ranges::adjacent_find(*picks, std::greater_equal{}) == picks->end();
    return rising && *(picks->end() - 1) < count;
}

/// Where the author's `position` is shown.
inline std::size_t shown_position(std::span<const std::uint8_t> order, std::size_t position) {
    return static_cast<std::size_t>(std::ranges::find(order, position) - order.begin());
}

}  // namespace quizroom::quiz
