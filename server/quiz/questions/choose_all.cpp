#include "quiz/questions/choose_all.hpp"

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {

std::optional<ChooseAll> ChooseAll::claim(const Body& body) {
    if (body.options.size() > Body::options_max) return std::nullopt;
    if (std::ranges::count(body.options, true, &Option::right) < 2) return std::nullopt;
    ChooseAll kind;
    for (const auto& option : body.options) {
        kind.options_.push_back(option.text);
        kind.right_.push_back(option.right);
    }
    if (repeats(kind.options_)) return std::nullopt;
    return kind;
}

Drawing ChooseAll::draw(std::uint64_t seed) const { return {drawn_order(options_, seed), {}}; }

nlohmann::json ChooseAll::show(const Drawing& drawing) const { return {{"options", laid_out(options_, drawing.items)}}; }

bool ChooseAll::understands(const Answer& answer) const { return is_choice(answer, options_.size()); }

int ChooseAll::grade(const Drawing& drawing, const Answer& answer) const {
    int balance = 0;
    for (const auto pick : std::get<Picks>(answer)) balance += right_[drawing.items[pick]] ? 1 : -1;
    const auto right_count = static_cast<int>(std::ranges::count(right_, true));
    return credit_share(std::max(balance, 0), right_count);
}

nlohmann::json ChooseAll::solution(const Drawing& drawing) const {
    auto right = nlohmann::json::array();
    for (std::size_t shown = 0; shown < drawing.items.size(); ++shown)
        if (right_[drawing.items[shown]]) right.push_back(shown);
    return {{"right", std::move(right)}};
}

void ChooseAll::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const {
    for (const auto pick : std::get<Picks>(answer)) counts[pick] += change;
}

}  // namespace quizroom::quiz
