#include "reports/told_answer.hpp"

#include <algorithm>
#include <numeric>

namespace quizroom::reports {
namespace {

using Json = nlohmann::json;

Json positions(const quiz::Picks& picks) { return std::vector<int>(picks.begin(), picks.end()); }

/// The texts at the picked positions. The core has understood the answer before it was accepted, so each is there.
Json texts(const Json& shown, const quiz::Picks& picks) {
    auto told = Json::array();
    for (const auto pick : picks) told.push_back(shown.at(pick));
    return told;
}

/// A solution is laid out like the answer that would be right.
std::optional<quiz::Picks> picks_of(const Json& solution) {
    if (!solution.is_object() || solution.size() != 1 || !solution.begin()->is_array()) return std::nullopt;
    quiz::Picks picks;
    for (const auto& position : *solution.begin())
        if (!position.is_number_unsigned() || !picks.push_back(position.get<std::uint8_t>())) return std::nullopt;
    return picks;
}

}  // namespace

AnswerTeller::AnswerTeller(const quiz::Question& question, const quiz::Drawing& drawing)
    : shown_(show(question.kind, drawing)), solution_(solution(question.kind, drawing)), drawing_(drawing) {}

Json AnswerTeller::tell(const quiz::Answer& answer) const {
    if (const auto* picks = std::get_if<quiz::Picks>(&answer)) return tell(*picks);
    if (const auto* number = std::get_if<quiz::Number>(&answer)) return {{"number", number->value}};
    return {{"text", std::get<quiz::Text>(answer).value}};
}

Json AnswerTeller::tell_solution() const {
    if (solution_.contains("accepted")) return solution_;
    const auto picks = picks_of(solution_);
    return picks ? tell(*picks) : Json{};
}

Json AnswerTeller::tell(const quiz::Picks& picks) const {
    if (shown_.contains("options")) return {{"options", texts(shown_.at("options"), picks)}};
    if (shown_.contains("items") && shown_.contains("groups")) return {{"groups", tell_groups(picks)}};
    if (shown_.contains("terms")) return {{"pairs", tell_pairs(picks)}};
    if (shown_.contains("items")) return {{"order", texts(shown_.at("items"), picks)}};
    if (shown_.contains("from")) return {{"step", shown_.at("from").get<int>() + picks[0]}};
    return {{"picks", positions(picks)}};
}

/// The shown positions of items or terms, as their author has ordered them.
std::vector<std::size_t> AnswerTeller::in_authors_order(const quiz::Picks& picks) const {
    std::vector<std::size_t> order(std::min(picks.size(), drawing_.items.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](auto shown) { return drawing_.items[shown]; });
    return order;
}

Json AnswerTeller::tell_pairs(const quiz::Picks& picks) const {
    auto told = Json::array();
    for (const auto shown : in_authors_order(picks))
        told.push_back({{"term", shown_.at("terms").at(shown)}, {"description", shown_.at("descriptions").at(picks[shown])}});
    return told;
}

Json AnswerTeller::tell_groups(const quiz::Picks& picks) const {
    auto told = Json::array();
    for (const auto shown : in_authors_order(picks))
        told.push_back({{"item", shown_.at("items").at(shown)}, {"group", shown_.at("groups").at(picks[shown])}});
    return told;
}

std::string words_of(const nlohmann::json& told) {
    if (told.contains("number")) return told["number"].dump();
    if (told.contains("text")) return "\"" + told["text"].get<std::string>() + "\"";
    std::string words;
    for (const auto& part : *told.begin()) {
        if (!words.empty()) words += told.contains("order") ? ", then " : ", ";
        if (part.is_object()) {
            words += "\"" + part["item"].get<std::string>() + "\" as \"" + part["group"].get<std::string>() + "\"";
        } else {
            words += part.is_string() ? "\"" + part.get<std::string>() + "\"" : part.dump();
        }
    }
    return words.empty() ? "nothing" : words;
}

}  // namespace quizroom::reports
