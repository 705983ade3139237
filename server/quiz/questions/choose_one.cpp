#include "quiz/questions/choose_one.hpp"

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {

std::optional<ChooseOne> ChooseOne::claim(const Body& body) {
    if (body.options.size() < 2 || body.options.size() > Body::options_max) return std::nullopt;
    if (std::ranges::count(body.options, true, &Option::right) != 1) return std::nullopt;
    ChooseOne kind;
    for (const auto& option : body.options) kind.options_.push_back(option.text);
    kind.right_ = static_cast<std::size_t>(std::ranges::find(body.options, true, &Option::right) - body.options.begin());
    if (repeats(kind.options_)) return std::nullopt;
    return kind;
}

Drawing ChooseOne::draw(std::uint64_t seed) const { return {drawn_order(options_, seed), {}}; }

nlohmann::json ChooseOne::show(const Drawing& drawing) const { return {{"options", laid_out(options_, drawing.items)}}; }

bool ChooseOne::understands(const Answer& answer) const {
    const auto* picks = std::get_if<Picks>(&answer);
    return picks && picks->size() == 1 && (*picks)[0] < options_.size();
}

int ChooseOne::grade(const Drawing& drawing, const Answer& answer) const {
    const auto pick = std::get<Picks>(answer)[0];
    return drawing.items[pick] == right_ ? full_credit : 0;
}

nlohmann::json ChooseOne::solution(const Drawing& drawing) const {
    return {{"right", nlohmann::json::array({shown_position(drawing.items, right_)})}};
}

void ChooseOne::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const {
    counts[std::get<Picks>(answer)[0]] += change;
}

}  // namespace quizroom::quiz
