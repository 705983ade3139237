// What an answer is worth, worked out anew from protocol/README.md, the published curve and the solution that was shown:
// if the tool asked the server's own code, it would share its mistakes.
#pragma once

#include <cstdint>
#include <optional>

#include "load/crowd/documents.hpp"

namespace quizroom::load {

inline constexpr int full_credit = 1'000;

/// Whether an answer can be right: `solution` is `solution.shown` of a `room` document.
bool is_graded(const Json& solution);

/// Thousandths; 0 where no answer can be right. Nothing when a solution does not tell enough: how far a number may lie beside what
/// is right, and which texts read alike, is the server's affair. Throws for a kind that this tool does not know.
std::optional<int> credit_of(const Json& solution, const Given& given);

/// For being right, whenever.
std::int64_t accuracy_points_of(int credit, std::int64_t points);

/// All points at once (under half a second), half of them at the limit; without a limit (0) as for accuracy.
std::int64_t speed_points_of(int credit, std::int64_t points, std::int64_t used_ms, std::int64_t limit_ms);

}  // namespace quizroom::load
