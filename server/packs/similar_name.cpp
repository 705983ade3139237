#include "packs/similar_name.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace quizroom::packs {
namespace {

constexpr std::size_t name_bytes_max = 200;  // of longer ones nobody has made a slip of a few letters only

char in_lower_case(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

// Levenshtein's distance, row by row.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t l = 0; l < left.size(); ++l) {
        auto diagonal = row[0]++;
        for (std::size_t r = 0; r < right.size(); ++r) {
            const auto replaced = diagonal + (in_lower_case(left[l]) == in_lower_case(right[r]) ? 0 : 1);
            diagonal = row[r + 1];
            row[r + 1] = std::min({replaced, row[r] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string similar_name(std::string_view written, const std::vector<std::string>& names) {
    if (written.size() > name_bytes_max) return {};
    std::string nearest;
    auto fewest = std::max<std::size_t>(2, written.size() / 3) + 1;
    for (const auto& name : names) {
        const auto longer = std::max(name.size(), written.size());
        const auto shorter = std::min(name.size(), written.size());
        if (name.size() > name_bytes_max || longer - shorter >= fewest) continue;
        const auto changes = distance(written, name);
        if (changes >= fewest) continue;
        fewest = changes;
        nearest = name;
    }
    return nearest;
}

}  // namespace quizroom::packs
