#include "quiz/teams.hpp"

#include <algorithm>

#include "quiz/ranking.hpp"

namespace quizroom::quiz {
namespace {

TeamId smallest_of(const std::vector<Team>& teams) {
    if (teams.empty()) return no_team;
    return static_cast<TeamId>(std::ranges::min_element(teams, {}, &Team::members) - teams.begin() + 1);
}

bool is_better(const TeamScore& one, const TeamScore& other) {
    if (one.counted == 0 || other.counted == 0) return one.counted > other.counted;
    return one.sum * other.counted > other.sum * one.counted;
}

}  // namespace

TeamId smallest_team(const Room& room) { return smallest_of(room.teams); }

std::vector<Placed> placed_in_teams(const Room& room) {
    std::vector<Placed> placed;
    auto teams = room.teams;
    for (const auto& seat : room.seats.all()) {
        if (teams.empty() || seat.team != no_team || seat.state != SeatState::playing) continue;
        const auto team = smallest_of(teams);
        ++teams[team - 1].members;
        placed.push_back({seat.id, team});
    }
    return placed;
}

bool may_choose_team(const Room& room) { return room.settings.teams == TeamPlan::chosen && room.in<Lobby>(); }

std::vector<TeamScore> team_scores(const Room& room) {
    std::vector<TeamScore> scores(room.teams.size());
    const bool has_counted = std::ranges::any_of(room.seats.all(), [](const Seat& seat) { return seat.rank > 0; });
    for (const auto& seat : room.seats.all()) {
        const bool counts = seat.state == SeatState::playing && (seat.rank > 0 || !has_counted);
        if (seat.team == no_team || !counts) continue;
        auto& score = scores[seat.team - 1];
        score.sum += points_of(seat.score, room.settings.board);
        ++score.counted;
    }
    for (auto& score : scores) {
        if (score.counted == 0) continue;
        const auto ahead = std::ranges::count_if(scores, [&](const TeamScore& other) { return is_better(other, score); });
        score.rank = static_cast<std::uint32_t>(ahead + 1);
    }
    return scores;
}

void note_team_ranks(Room& room) {
    const bool is_first = std::ranges::none_of(room.rounds, [](const Round& round) { return round.state == RoundState::credited; });
    const auto scores = is_first ? std::vector<TeamScore>(room.teams.size()) : team_scores(room);
    for (std::size_t team = 0; team < scores.size(); ++team) room.teams[team].previous_rank = scores[team].rank;
}

}  // namespace quizroom::quiz
