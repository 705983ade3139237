#include "quiz/questions/scale.hpp"

namespace quizroom::quiz {

std::optional<Scale> Scale::claim(const Body& body) {
    if (!body.steps || body.steps->until <= body.steps->from || body.steps->until - body.steps->from >= static_cast<int>(Body::steps_max))
        return std::nullopt;
    Scale kind;
    kind.steps_ = *body.steps;
    return kind;
}

Drawing Scale::draw(std::uint64_t) const { return {}; }

nlohmann::json Scale::show(const Drawing&) const {
    return {{"from", steps_.from}, {"until", steps_.until}, {"lowest", steps_.lowest}, {"highest", steps_.highest}};
}

bool Scale::understands(const Answer& answer) const {
    const auto* picks = std::get_if<Picks>(&answer);
    return picks && picks->size() == 1 && (*picks)[0] < tally_size();
}

void Scale::tally(const Answer& answer, std::int32_t change, std::span<std::int32_t> counts) const { counts[std::get<Picks>(answer)[0]] += change; }

}  // namespace quizroom::quiz
