// A pack as Markdown that means it, in one of the many ways to write the same. The product writes none; tests hold the reader to it.
#pragma once

#include <cstdint>
#include <string>

#include "packs/random_pack.hpp"

namespace quizroom::packs {

/// `manner` decides between ways to write the same: `[x]` or `- [X]`, settings above or below, which line ends.
std::string written(const RandomPack& pack, std::uint64_t manner);

}  // namespace quizroom::packs
