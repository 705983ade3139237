#include "quiz/drawing.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace quizroom::quiz {
namespace {

// splitmix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014). Spelled out here
// because the standard's distributions may differ between libraries, and a journal must mean the same everywhere.
std::uint64_t next(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ull;
    auto mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ull;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebull;
    return mixed ^ (mixed >> 31);
}

}  // namespace

std::vector<std::uint8_t> drawn_order(std::span<const std::string> texts, std::uint64_t seed) {
    std::vector<std::uint8_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::ranges::sort(order, {}, [&](auto position) -> const std::string& { return texts[position]; });
    for (auto remaining = order.size(); remaining > 1; --remaining) std::swap(order[remaining - 1], order[next(seed) % remaining]);
    return order;
}

}  // namespace quizroom::quiz
