#include "quiz/questions/poll.hpp"

#include "quiz/questions/layout.hpp"

namespace quizroom::quiz {

std::optional<Poll> Poll::claim(const Body& body) {
    if (body.poll_several || body.poll.size() < 2 || body.poll.size() > Body::options_max || repeats(body.poll)) return std::nullopt;
    Poll kind;
    kind.options_ = body.poll;
    return kind;
}

Drawing Poll::draw(std::uint64_t) const { return {authors_order(options_.size()), {}}; }

nlohmann::json Poll::show(const Drawing& drawing) const { return {{"options", laid_out(options_, drawing.items)}}; }

bool Poll::understands(const Answer& answer) const {
    const auto* picks = std::get_if<Picks>(&answer);
    return picks && picks->size() == 1 && (*picks)[0] < options_.size();
}

void Poll::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const { counts[std::get<Picks>(answer)[0]] += change; }

}  // namespace quizroom::quiz
