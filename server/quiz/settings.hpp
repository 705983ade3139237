// How a room is played: chosen when it is opened, the same until it ends. It knows nothing of who chooses, or where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quizroom::quiz {

/// Which of the two boards ranks the class. Both are always kept; in a room without points nobody is told of either.
enum class Board { speed, accuracy, none };

/// After which questions the class sees who stands where.
enum class StandingsPlan { after_each_question, at_chapter_ends, never };

/// How students come into teams: there are none, they choose in the lobby, or whoever comes is put into the smallest.
enum class TeamPlan { none, chosen, balanced };

/// 1, 2, ... in the order of the settings.
using TeamId = std::uint32_t;
inline constexpr TeamId no_team = 0;

inline constexpr std::size_t teams_min = 2;
inline constexpr std::size_t teams_max = 12;

/// The names as they will be shown; nothing unless they are two to twelve, each what a nickname may be, no two of them the same to a reader.
std::optional<std::vector<std::string>> clean_team_names(const std::vector<std::string>& wanted);

struct Settings {
    Board board = Board::speed;
    bool may_change_answer = true;  // until the question closes; the last answer counts, with its time
    StandingsPlan standings = StandingsPlan::after_each_question;
    bool untimed = false;           // questions are asked without a time limit, whatever the pack says
    bool peer_instruction = false;  // a closed question may be discussed and asked again before its solution is shown
    bool confidence = false;        // students are asked how sure they are; no points hang on it
    TeamPlan teams = TeamPlan::none;
    std::vector<std::string> team_names{};  // clean ones; none without teams
    bool operator==(const Settings&) const = default;
};

}  // namespace quizroom::quiz
