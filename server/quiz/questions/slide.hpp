// Something to look at and to talk about: it is shown, and never asked.
#pragma once

#include "quiz/questions/kind.hpp"

namespace quizroom::quiz {

class Slide {
public:
    static constexpr std::string_view name = "slide";
    static constexpr bool is_graded = false;
    static constexpr Milliseconds usual_time{0};

    /// Claims a body that is a slide.
    static std::optional<Slide> claim(const Body& body) { return body.is_slide ? std::optional{Slide{}} : std::nullopt; }

    Drawing draw(std::uint64_t) const { return {}; }
    nlohmann::json show(const Drawing&) const { return nlohmann::json::object(); }
    bool understands(const Answer&) const { return false; }
    int grade(const Drawing&, const Answer&) const { return 0; }
    nlohmann::json solution(const Drawing&) const { return nlohmann::json::object(); }
    std::size_t tally_size() const { return 0; }
    void tally(const Answer&, std::int32_t, std::span<std::int32_t>) const {}

    bool operator==(const Slide&) const = default;
};

static_assert(QuestionKind<Slide>);

}  // namespace quizroom::quiz
