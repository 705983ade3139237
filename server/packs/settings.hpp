// What a teacher can set for one question, or for all of a pack: `name: value` lines, each with one documented name. Read with
// yaml-cpp; it knows nothing of where they stand.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "packs/finding_list.hpp"
#include "packs/lines.hpp"
#include "quiz/body.hpp"
#include "quiz/time.hpp"

namespace YAML {
class Node;
}

namespace quizroom::packs {

/// A value, and where its name stands.
template <typename Value>
struct Set {
    Value value{};
    Place place;
};

struct QuestionSettings {
    std::optional<Set<quiz::Milliseconds>> time;  // zero for off
    std::optional<Set<int>> points;               // times the usual ones: 0, 1 or 2
    std::optional<Set<bool>> speed_counts;
    std::optional<Set<bool>> shuffle;                 // of options
    std::optional<Set<int>> discussions;              // 0 to 3
    std::optional<Set<int>> typing_errors;            // 0 or 1
    std::optional<Set<double>> partial_credit_until;  // above 0, in the unit of the number
    std::optional<Set<bool>> choose_several;
};

/// Reads the lines of a fence `settings`. Never throws; what is wrong becomes an error, and an unknown name is told the nearest known.
QuestionSettings read_settings(std::span<const Line> lines, FindingList& findings);

/// Reads the map behind `defaults:` in front matter, which was read from these lines.
QuestionSettings read_defaults(const YAML::Node& map, std::span<const Line> lines, FindingList& findings);

/// What is set in `own`, else in `defaults`.
QuestionSettings over(const QuestionSettings& own, const QuestionSettings& defaults);

}  // namespace quizroom::packs
