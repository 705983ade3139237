// The server's examples, made from views: each says by name which vector it must equal.
#pragma once

#include <map>
#include <string>

#include "protocol/server_message.hpp"

namespace quizroom::protocol {

using Documents = std::map<std::string, std::string>;

inline constexpr quiz::Instant example_now{quiz::Milliseconds{1'790'000'000'000}};
inline constexpr auto example_room = "k7m2q9x4tz";

quiz::SolutionView example_solution();
std::vector<quiz::StandingView> example_standings();

Documents room_documents();   // the name of each vector, and the server's text for it
Documents seat_documents();   // me, for students and hosts
Documents small_documents();  // all others

}  // namespace quizroom::protocol
