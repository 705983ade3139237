// The known name that a mistyped one was probably meant to be.
#pragma once

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quizroom::load {

/// How many letters have to be changed, added or taken away.
inline std::size_t distance_between(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t line = 1; line <= left.size(); ++line) {
        auto diagonal = std::exchange(row[0], line);
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const auto changed = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
            diagonal = row[column];
            row[column] = std::min({changed, row[column] + 1, row[column - 1] + 1});
        }
    }
    return row.back();
}

/// Empty when half the letters of each would have to change: then it is no slip of the finger.
inline std::string nearest_name(std::string_view meant, const std::vector<std::string>& known) {
    constexpr std::size_t letters_max = 200;  // of a name; whoever writes more has not mistyped one
    const auto distance = [&](const auto& name) { return distance_between(meant, name); };
    if (known.empty() || meant.size() > letters_max) return {};
    const auto nearest = std::ranges::min_element(known, {}, distance);
    return distance(*nearest) * 2 < std::max(meant.size(), nearest->size()) ? *nearest : std::string{};
}

inline std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace quizroom::load
