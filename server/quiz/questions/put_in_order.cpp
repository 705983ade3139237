#include "quiz/questions/put_in_order.hpp"

#include <bitset>

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {

std::optional<PutInOrder> PutInOrder::claim(const Body& body) {
    if (body.list.size() < 2 || body.list.size() > Body::items_max) return std::nullopt;
    if (repeats(body.list)) return std::nullopt;
    PutInOrder kind;
    kind.items_ = body.list;
    return kind;
}

Drawing PutInOrder::draw(std::uint64_t seed) const { return {drawn_order(items_, seed), {}}; }

nlohmann::json PutInOrder::show(const Drawing& drawing) const { return {{"items", laid_out(items_, drawing.items)}}; }

bool PutInOrder::understands(const Answer& answer) const {
    const auto* picks = std::get_if<Picks>(&answer);
    if (!picks || picks->size() != items_.size()) return false;
    std::bitset<Picks::size_max> seen;
    for (const auto pick : *picks) {
        if (pick >= items_.size() || seen[pick]) return false;
        seen.set(pick);
    }
    return true;
}

int PutInOrder::grade(const Drawing& drawing, const Answer& answer) const {
    const auto& picks = std::get<Picks>(answer);
    const auto count = static_cast<int>(picks.size());
    int right_pairs = 0;
    for (std::size_t first = 0; first < picks.size(); ++first)
        for (std::size_t second = first + 1; second < picks.size(); ++second)
            if (drawing.items[picks[first]] < drawing.items[picks[second]]) ++right_pairs;
    return credit_share(right_pairs, count * (count - 1) / 2);
}

nlohmann::json PutInOrder::solution(const Drawing& drawing) const {
    auto order = nlohmann::json::array();
    for (std::size_t place = 0; place < items_.size(); ++place) order.push_back(shown_position(drawing.items, place));
    return {{"order", std::move(order)}};
}

void PutInOrder::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const {
    const auto& picks = std::get<Picks>(answer);
    for (std::size_t place = 0; place < picks.size(); ++place) counts[picks[place] * items_.size() + place] += change;
}

}  // namespace quizroom::quiz
