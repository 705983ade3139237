#include "load/told_answer.hpp"

#include <algorithm>

namespace quizroom::load {
namespace {

Json texts_at(const Json& texts, const Json& picks) {
    auto told = Json::array();
    for (const auto& pick : picks) told.push_back(texts.at(pick.get<std::size_t>()));
    return told;
}

Json grouped(const Json& shown, const Json& picks) {
    auto told = Json::array();
    for (std::size_t item = 0; item < picks.size(); ++item)
        told.push_back({{"item", shown.at("items").at(item)}, {"group", shown.at("groups").at(picks.at(item).get<std::size_t>())}});
    return told;
}

Json paired(const Json& shown, const Json& picks) {
    auto told = Json::array();
    for (std::size_t term = 0; term < picks.size(); ++term)
        told.push_back({{"term", shown.at("terms").at(term)}, {"description", shown.at("descriptions").at(picks.at(term).get<std::size_t>())}});
    return told;
}

}  // namespace

Json told_answer(const Json& shown, const Json& answer) {
    if (!answer.contains("picks")) return answer;
    const auto& picks = answer.at("picks");
    if (shown.contains("options")) return {{"options", texts_at(shown.at("options"), picks)}};
    if (shown.contains("groups")) return in_one_order({{"groups", grouped(shown, picks)}});
    if (shown.contains("terms")) return in_one_order({{"pairs", paired(shown, picks)}});
    if (shown.contains("from")) return {{"step", shown.at("from").get<int>() + picks.at(0).get<int>()}};
    return {{"order", texts_at(shown.at("items"), picks)}};
}

Json in_one_order(Json told) {
    for (const auto* unordered : {"groups", "pairs"})
        if (told.contains(unordered)) std::sort(told[unordered].begin(), told[unordered].end());
    return told;
}

}  // namespace quizroom::load
