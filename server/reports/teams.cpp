#include "reports/teams.hpp"

#include "quiz/teams.hpp"

namespace quizroom::reports {

using Json = nlohmann::ordered_json;

std::string_view team_of(const quiz::Room& room, const quiz::Seat& seat) {
    if (seat.team == quiz::no_team) return {};
    return room.settings.team_names[seat.team - 1];
}

std::vector<Json> teams_of(const quiz::Room& room) {
    std::vector<Json> teams;
    const bool have_points = room.settings.board != quiz::Board::none;
    const auto scores = quiz::team_scores(room);
    for (std::size_t team = 0; team < scores.size(); ++team) {
        const auto& score = scores[team];
        const bool is_ranked = have_points && score.counted > 0;
        teams.push_back({{"name", room.settings.team_names[team]},
                         {"members", room.teams[team].members},
                         {"meanPoints", is_ranked ? Json(score.mean()) : Json()},
                         {"rank", is_ranked ? Json(score.rank) : Json()}});
    }
    return teams;
}

}  // namespace quizroom::reports
