#include "load/crowd/answers.hpp"

#include <numeric>
#include <stdexcept>

#include "load/crowd/worth.hpp"

namespace quizroom::load {
namespace {

constexpr int attempts_max = 20;  // to be wrong; where nothing else is possible the right answer will do

std::uint8_t position(std::size_t place) { return static_cast<std::uint8_t>(place); }

Picks some_of(std::size_t count, Dice& dice) {
    Picks picks;
    for (std::size_t place = 0; place < count; ++place)
        if (dice.roll(2) == 0) picks.push_back(position(place));
    if (picks.empty()) picks.push_back(position(dice.roll(count)));
    return picks;
}

}  // namespace

Picks right_answer(const Json& solution) {
    const auto& kind = solution.at("kind").get_ref<const std::string&>();
    if (kind == "choose-one") return {solution.at("right").at(0).get<std::uint8_t>()};
    if (kind == "choose-all") return solution.at("right").get<Picks>();
    if (kind == "sort-into-groups") return solution.at("groupOfItem").get<Picks>();
    if (kind == "match") return solution.at("descriptionOfTerm").get<Picks>();
    if (kind == "put-in-order") return solution.at("order").get<Picks>();
    throw std::runtime_error{"this tool cannot answer a question of kind " + kind};
}

Picks any_answer(const Json& shown, Dice& dice) {
    const auto& kind = shown.at("kind").get_ref<const std::string&>();
    if (kind == "choose-one" || kind == "poll") return {position(dice.roll(shown.at("options").size()))};
    if (kind == "scale") return {position(dice.roll(shown.at("until").get<std::size_t>() - shown.at("from").get<std::size_t>() + 1))};
    if (kind == "choose-all") return some_of(shown.at("options").size(), dice);
    Picks picks(shown.at(kind == "match" ? "terms" : "items").size());
    if (kind == "sort-into-groups") {
        for (auto& pick : picks) pick = position(dice.roll(shown.at("groups").size()));
    } else {
        std::iota(picks.begin(), picks.end(), std::uint8_t{0});
        dice.shuffle(picks);
    }
    return picks;
}

Picks wrong_answer(const Json& shown, const Json& solution, Dice& dice) {
    auto picks = any_answer(shown, dice);
    for (int attempt = 0; attempt < attempts_max && credit_of(solution, picks) == full_credit; ++attempt) picks = any_answer(shown, dice);
    return picks;
}

}  // namespace quizroom::load
