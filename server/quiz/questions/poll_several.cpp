#include "quiz/questions/poll_several.hpp"

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {

std::optional<PollSeveral> PollSeveral::claim(const Body& body) {
    if (!body.poll_several || body.poll.size() < 2 || body.poll.size() > Body::options_max || repeats(body.poll)) return std::nullopt;
    PollSeveral kind;
    kind.options_ = body.poll;
    return kind;
}

Drawing PollSeveral::draw(std::uint64_t) const { return {authors_order(options_.size()), {}}; }

nlohmann::json PollSeveral::show(const Drawing& drawing) const { return {{"options", laid_out(options_, drawing.items)}}; }

bool PollSeveral::understands(const Answer& answer) const { return is_choice(answer, options_.size()); }

void PollSeveral::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const {
    for (const auto pick : std::get<Picks>(answer)) counts[pick] += change;
}

}  // namespace quizroom::quiz
