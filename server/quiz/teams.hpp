// Who plays for which team, and where the teams stand. A team's score is the mean of its members' scores; it knows nothing of names.
#pragma once

#include <compare>
#include <vector>

#include "quiz/room.hpp"

namespace quizroom::quiz {

/// The team with the fewest members, the first of them; no_team in a room without teams.
TeamId smallest_team(const Room& room);

/// A team for everybody who plays and has none, each time the smallest.
std::vector<Placed> placed_in_teams(const Room& room);

/// Whether students may still choose their team.
bool may_choose_team(const Room& room);

/// The sum of its members' points and how many they are: compared as fractions, so that no rounding decides a rank. Whoever has come
/// since points were given last counts from the next ones on: nobody sinks a team by joining it.
struct TeamScore {
    std::int64_t sum = 0;
    std::uint32_t counted = 0;  // members
    std::uint32_t rank = 0;     // 1 is best, ties share a rank; 0 for a team of whose members none counts

    /// Rounded half up; 0 where nobody counts.
    std::int64_t mean() const { return counted == 0 ? 0 : (2 * sum + counted) / (2 * std::int64_t{counted}); }
};

/// By team, the first first: as everybody stands now.
std::vector<TeamScore> team_scores(const Room& room);

/// From here on it counts which team moves.
void note_team_ranks(Room& room);

}  // namespace quizroom::quiz
