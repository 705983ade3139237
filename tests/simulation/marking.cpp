#include "simulation/marking.hpp"

#include <algorithm>
#include <vector>

namespace quizroom::simulation {
namespace {

/// Thousandths, the half rounded up.
std::int64_t share(std::int64_t part, std::int64_t whole) { return (1000 * part + whole / 2) / whole; }

std::int64_t credit_for_options(const std::vector<quiz::Option>& options, const quiz::Drawing& drawing, const quiz::Picks& picks) {
    std::int64_t balance = 0;
    for (const auto pick : picks) balance += options[drawing.items[pick]].right ? 1 : -1;
    return share(std::max<std::int64_t>(balance, 0), std::ranges::count(options, true, &quiz::Option::right));
}

std::int64_t credit_for_groups(const std::vector<quiz::Group>& groups, const quiz::Drawing& drawing, const quiz::Picks& picks) {
    std::vector<std::size_t> home;  // the group of each item, as the author listed them
    for (std::size_t group = 0; group < groups.size(); ++group) home.insert(home.end(), groups[group].items.size(), group);
    std::int64_t right = 0;
    for (std::size_t shown = 0; shown < picks.size(); ++shown) right += home[drawing.items[shown]] == drawing.groups[picks[shown]];
    return share(right, static_cast<std::int64_t>(picks.size()));
}

std::int64_t credit_for_order(const quiz::Drawing& drawing, const quiz::Picks& picks) {
    std::int64_t pairs = 0;
    std::int64_t right = 0;
    for (std::size_t later = 1; later < picks.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            ++pairs;
            right += drawing.items[picks[earlier]] < drawing.items[picks[later]];
        }
    }
    return share(right, pairs);
}

std::int64_t credit_of(const quiz::Body& body, const quiz::Drawing& drawing, const quiz::Picks& picks) {
    if (!body.options.empty()) return credit_for_options(body.options, drawing, picks);
    if (!body.groups.empty()) return credit_for_groups(body.groups, drawing, picks);
    return credit_for_order(drawing, picks);
}

/// (1 - t / T / 2) of the points, t from half a second to T.
std::int64_t points_at(std::int64_t points, quiz::Milliseconds used, quiz::Milliseconds limit) {
    const auto time = used.count() < 500 ? 0 : std::min(used, limit).count();
    const auto doubled = 2 * limit.count();
    return (2 * (points * doubled - points * time) + doubled) / (2 * doubled);
}

/// `credit` in thousandths.
quiz::Score marks(std::int64_t credit, const quiz::Question& question, quiz::Milliseconds used, quiz::Milliseconds limit) {
    const auto at_best = limit.count() == 0 ? question.points : points_at(question.points, used, limit);
    return {share(credit * question.points, 1'000'000), share(credit * at_best, 1'000'000)};
}

}  // namespace

quiz::Score mark(const quiz::Question& question, const quiz::Drawing& drawing, const quiz::GivenAnswer& given, quiz::Milliseconds limit) {
    const auto credit = credit_of(question.body, drawing, std::get<quiz::Picks>(given.answer));
    return marks(credit, question, given.used, limit);
}

quiz::Score full_marks(const quiz::Question& question, quiz::Milliseconds used, quiz::Milliseconds limit) {
    return marks(1000, question, used, limit);
}

}  // namespace quizroom::simulation
