// The stretches of a game in which something is the case.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "simulation/dice.hpp"

namespace quizroom::simulation {

class Spells {
public:
    Spells() = default;

    /// One to three stretches of up to `longest`, all over by `end`.
    Spells(Dice& dice, Milliseconds longest, Milliseconds end) {
        for (auto count = 1 + dice.below(3); count > 0; --count) {
            const auto begin = dice.between(Milliseconds{}, end);
            spells_.emplace_back(begin, std::min(end, begin + dice.between(Milliseconds{1}, longest)));
        }
    }

    bool holds(Milliseconds now) const {
        return std::ranges::any_of(spells_, [now](const auto& spell) { return spell.first <= now && now < spell.second; });
    }

private:
    std::vector<std::pair<Milliseconds, Milliseconds>> spells_;
};

}  // namespace quizroom::simulation
