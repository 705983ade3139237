#include "quiz/settings.hpp"

#include <set>

#include "quiz/nickname.hpp"

namespace quizroom::quiz {

std::optional<std::vector<std::string>> clean_team_names(const std::vector<std::string>& wanted) {
    if (wanted.size() < teams_min || wanted.size() > teams_max) return std::nullopt;
    std::vector<std::string> names;
    std::set<std::string> folded;
    for (const auto& each : wanted) {
        auto name = clean_nickname(each);
        if (!name || !folded.insert(folded_nickname(*name)).second) return std::nullopt;
        names.push_back(std::move(*name));
    }
    return names;
}

}  // namespace quizroom::quiz
