#include "quiz/sayings.hpp"

#include <algorithm>
#include <functional>

namespace quizroom::quiz {

void Sayings::add(const Saying& saying) {
    auto& said = said_.try_emplace(saying.key, Said{saying.words, saying.answer}).first->second;
    ++said.count;
}

void Sayings::take_back(const Saying& saying) {
    const auto found = said_.find(saying.key);
    --found->second.count;
    if (found->second.count == 0 && !found->second.is_hidden) said_.erase(found);
}

const std::string* Sayings::key_of(std::string_view words) const {
    const auto found = std::ranges::find_if(said_, [&](const auto& entry) { return entry.second.words == words; });
    return found == said_.end() ? nullptr : &found->first;
}

void Sayings::hide_as_in(const Sayings& others) {
    for (const auto& [key, said] : others.said_)
        if (said.is_hidden) said_.try_emplace(key, Said{said.words, said.answer, 0, true});
}

std::vector<const Said*> Sayings::by_frequency() const {
    std::vector<const Said*> all;
    all.reserve(said_.size());
    for (const auto& [key, said] : said_)
        if (said.count > 0) all.push_back(&said);
    std::ranges::stable_sort(all, std::greater{}, &Said::count);
    return all;
}

}  // namespace quizroom::quiz
