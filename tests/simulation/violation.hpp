// The end of a game in which something that must always be true was not.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace quizroom::simulation {

/// What must always be true, as README.md of this folder lists it.
namespace invariant {
inline constexpr std::string_view stored_then_told = "what is told is on disk";
inline constexpr std::string_view acknowledged_once = "an acknowledged command is in the journal exactly once";
inline constexpr std::string_view one_answer = "at most one answer counts for each student and question";
inline constexpr std::string_view same_room = "the live room equals the fold of its journal";
inline constexpr std::string_view scores = "scores equal an independent recomputation";
inline constexpr std::string_view teams = "everybody plays for one team and newcomers for the smallest";
inline constexpr std::string_view ranks = "ranks are consistent";
inline constexpr std::string_view no_interference = "what non-hosts receive before the reveal does not depend on the solution";
inline constexpr std::string_view window = "no answer counts outside its window";
inline constexpr std::string_view never_taken_back = "nothing that was told is taken back";
inline constexpr std::string_view epochs = "epochs never decrease, and each has one owner";
inline constexpr std::string_view bounds = "what waits stays within bounds";
inline constexpr std::string_view gone = "removed people never act again";
inline constexpr std::string_view rules = "the record of a game follows the rules";
inline constexpr std::string_view punctual = "what is due happens in time";
inline constexpr std::string_view ends = "when all is well again the game ends";
inline constexpr std::string_view converges = "when all is well again everybody sees the same";
}  // namespace invariant

class Violation : public std::runtime_error {
public:
    Violation(std::string_view invariant, const std::string& detail)
        : std::runtime_error(std::string{invariant} + ": " + detail), invariant_(invariant) {}
    std::string_view invariant() const { return invariant_; }

private:
    std::string_view invariant_;  // one of those above
};

/// `detail` is written only when it is needed: a game asks this some thousand times.
template <typename Detail>
void hold(bool holds, std::string_view invariant, Detail detail) {
    if (!holds) throw Violation{invariant, detail()};
}

}  // namespace quizroom::simulation
