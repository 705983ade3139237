// The names that closed lists of the core have in journals.
#pragma once

#include <array>
#include <string_view>

#include "quiz/room.hpp"

namespace quizroom::journal {

template <typename Enum>
inline constexpr std::array<std::string_view, 0> names_of{};

template <>
inline constexpr std::array<std::string_view, 3> names_of<quiz::Board>{"speed", "accuracy", "none"};

template <>
inline constexpr std::array<std::string_view, 3> names_of<quiz::StandingsPlan>{"after-each-question", "at-chapter-ends", "never"};

template <>
inline constexpr std::array<std::string_view, 3> names_of<quiz::TeamPlan>{"none", "chosen", "balanced"};

template <>
inline constexpr std::array<std::string_view, 4> names_of<quiz::Confidence>{"unstated", "guessed", "fairly-sure", "sure"};

template <>
inline constexpr std::array<std::string_view, 2> names_of<quiz::LastCallReason>{"host", "everyone-answered"};

}  // namespace quizroom::journal
