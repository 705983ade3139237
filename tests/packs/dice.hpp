// Chance for tests: the same seed throws the same, with every library.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>

namespace quizroom::packs {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    /// From 0 to one less than `count`.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    bool one_in(std::size_t count) { return below(count) == 0; }
    std::string_view any_of(std::initializer_list<std::string_view> words) { return words.begin()[below(words.size())]; }

private:
    std::mt19937_64 engine_;
};

}  // namespace quizroom::packs
