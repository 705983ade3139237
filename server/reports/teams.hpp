// The teams of a room as a report tells them. It knows no file format but JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "quiz/room.hpp"

namespace quizroom::reports {

/// The name of a student's team; empty for none.
std::string_view team_of(const quiz::Room& room, const quiz::Seat& seat);

/// By team, as they stand at the end; points and ranks are null in a room without points.
std::vector<nlohmann::ordered_json> teams_of(const quiz::Room& room);

}  // namespace quizroom::reports
