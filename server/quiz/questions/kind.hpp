// What a question kind promises. A kind knows its options and its solution; it knows nothing of time, people or points.
#pragma once

#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "quiz/answer.hpp"
#include "quiz/body.hpp"
#include "quiz/drawing.hpp"
#include "quiz/sayings.hpp"
#include "quiz/time.hpp"

namespace quizroom::quiz {

inline constexpr int full_credit = 1000;  // credit is counted in thousandths

/// Answers counted so far, one number per thing worth counting; what each position means is the kind's own affair.
using Counts = std::vector<std::int32_t>;

// name         the kind on the wire and in journals, such as "choose-one"
// is_graded    whether an answer can be right; of a kind that is not, each is worth nothing and none is wrong
// usual_time   how long a student usually needs
// claim        the kind made from a body of its shape; nothing for any other
// draw         lays the question out for everyone
// show         what students see, without the solution: depends on the drawing, never on what is right
// understands  whether an answer has the right type, length and range
// grade        0 to full_credit; only for an answer that is understood
// solution     what the reveal shows, in shown positions
// tally_size   how many counts a distribution has
// tally        adds `change` (1 or -1) to what the answer stands for
template <typename Kind>
concept QuestionKind = std::equality_comparable<Kind> &&
    requires(const Kind kind, const Body& body, std::uint64_t seed, const Drawing& drawing, const Answer& answer, std::span<std::int32_t> counts) {
    { Kind::name } -> std::convertible_to<std::string_view>;
    { Kind::is_graded } -> std::convertible_to<bool>;
    { Kind::usual_time } -> std::convertible_to<Milliseconds>;
    { Kind::claim(body) } -> std::same_as<std::optional<Kind>>;
    { kind.draw(seed) } -> std::same_as<Drawing>;
    { kind.show(drawing) } -> std::same_as<nlohmann::json>;
    { kind.understands(answer) } -> std::same_as<bool>;
    { kind.grade(drawing, answer) } -> std::same_as<int>;
    { kind.solution(drawing) } -> std::same_as<nlohmann::json>;
    { kind.tally_size() } -> std::same_as<std::size_t>;
    { kind.tally(answer, std::int32_t{}, counts) } -> std::same_as<void>;
};

/// A kind that is answered in one's own words, or figures: `sayings` is what an answer that is understood says, for counting.
template <typename Kind>
concept OpenQuestionKind = QuestionKind<Kind> && requires(const Kind kind, const Answer& answer) {
    { kind.sayings(answer) } -> std::same_as<std::vector<Saying>>;
};

/// A share as credit, rounded half up; `whole` is at least 1.
constexpr int credit_share(int part, int whole) { return (2 * full_credit * part + whole) / (2 * whole); }

}  // namespace quizroom::quiz
