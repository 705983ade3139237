// Whether one word is another one with a single slip of the finger in it.
#pragma once

#include <algorithm>
#include <span>

namespace quizroom::quiz {

/// True when the two differ by exactly one letter that was changed, added or left out, or by two neighbours that changed places
/// (a distance of 1 after Damerau, "A technique for computer detection and correction of spelling errors", 1964).
template <typename Letter>
bool is_one_slip_away(std::span<const Letter> left, std::span<const Letter> right) {
    const auto shorter = std::min(left.size(), right.size());
    std::size_t front = 0;
    while (front < shorter && left[front] == right[front]) ++front;
    std::size_t back = 0;
    while (back < shorter - front && left[left.size() - 1 - back] == right[right.size() - 1 - back]) ++back;
    const auto of_left = left.subspan(front, left.size() - front - back);
    const auto of_right = right.subspan(front, right.size() - front - back);
    if (of_left.size() == 2 && of_right.size() == 2) return of_left[0] == of_right[1] && of_left[1] == of_right[0];
    return std::max(of_left.size(), of_right.size()) == 1;
}

}  // namespace quizroom::quiz
