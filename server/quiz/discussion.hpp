// Peer instruction: the class votes, sees how it has voted, discusses, and votes again on the same question. It knows nothing of who
// talks with whom.
#pragma once

#include <cstddef>
#include <optional>

#include "quiz/credit.hpp"

namespace quizroom::quiz {

/// How often the class has discussed the question in play so far. Only while one is in play.
std::size_t discussions_of(const Room& room);

/// Whether the class may discuss the closed question now: the room is played so, and the question's author allows one more.
bool may_discuss(const Room& room);

/// The asking before, where the class has discussed in between; nothing where the question in play was asked once.
const Round* round_before_discussion(const Room& room);

/// What the first vote suggests: few were right and an explanation comes first, a discussion is worth it, or most have understood.
/// Source: N. Lasry, E. Mazur, J. Watkins, "Peer instruction: From Harvard to the two-year college", American Journal of Physics 76 (2008),
/// 1066: below 30 % the concept is taken up again, from 30 to 70 % the class discusses, above it goes on.
enum class Advice { explain, discuss, go_on };

inline constexpr std::size_t discuss_from_percent = 30;
inline constexpr std::size_t discuss_until_percent = 70;

/// Nothing where nobody has answered.
std::optional<Advice> advice_for(const RightCount& count);

}  // namespace quizroom::quiz
