#include "load/crowd/answers.hpp"

#include <array>
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

Picks any_picks(const std::string& kind, const Json& shown, Dice& dice) {
    if (kind == "choose-one" || kind == "poll") return {position(dice.roll(shown.at("options").size()))};
    if (kind == "scale") return {position(dice.roll(shown.at("until").get<std::size_t>() - shown.at("from").get<std::size_t>() + 1))};
    if (kind == "choose-all" || kind == "poll-several") return some_of(shown.at("options").size(), dice);
    Picks picks(shown.at(kind == "match" ? "terms" : "items").size());
    if (kind == "sort-into-groups") {
        for (auto& pick : picks) pick = position(dice.roll(shown.at("groups").size()));
    } else {
        std::iota(picks.begin(), picks.end(), std::uint8_t{0});
        dice.shuffle(picks);
    }
    return picks;
}

/// What a class says: a few things often.
std::string any_words(Dice& dice) {
    constexpr std::array<std::string_view, 8> words{"teamwork",    "automation",           "speed", "feedback",
                                                    "small steps", "fewer nights on call", "YAML",  "trust"};
    const auto squared = dice.roll(words.size()) * dice.roll(words.size()) / words.size();
    return std::string{words[squared]};
}

}  // namespace

Given right_answer(const Json& solution) {
    const auto& kind = solution.at("kind").get_ref<const std::string&>();
    if (kind == "choose-one") return Picks{solution.at("right").at(0).get<std::uint8_t>()};
    if (kind == "choose-all") return solution.at("right").get<Picks>();
    if (kind == "sort-into-groups") return solution.at("groupOfItem").get<Picks>();
    if (kind == "match") return solution.at("descriptionOfTerm").get<Picks>();
    if (kind == "put-in-order") return solution.at("order").get<Picks>();
    if (kind == "number") return solution.at("accepted").at(0).at("from").get<double>();
    if (kind == "short-text") return solution.at("accepted").at(0).get<std::string>();
    throw std::runtime_error{"this tool cannot answer a question of kind " + kind};
}

Given any_answer(const Json& shown, Dice& dice) {
    const auto& kind = shown.at("kind").get_ref<const std::string&>();
    if (kind == "number") return static_cast<double>(dice.roll(1'000'000));
    if (kind == "short-text" || kind == "words") return any_words(dice);
    return any_picks(kind, shown, dice);
}

Given wrong_answer(const Json& shown, const Json& solution, Dice& dice) {
    auto given = any_answer(shown, dice);
    for (int attempt = 0; attempt < attempts_max && credit_of(solution, given) == full_credit; ++attempt) given = any_answer(shown, dice);
    return given;
}

}  // namespace quizroom::load
