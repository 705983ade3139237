#include "journal/joined.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace quizroom::journal {
namespace {

bool follows(const Batch& batch, const Batch& before) {
    const auto& last = before.records.back();
    const auto& first = batch.records.front();
    return first.epoch == last.epoch && first.sequence == last.sequence + 1;
}

}  // namespace

std::vector<Batch> joined(std::vector<Batch> batches) {
    std::vector<Batch> result;
    result.reserve(batches.size());  // the names below lie in it
    std::unordered_map<std::string_view, Batch*> last_of;
    for (auto& batch : batches) {
        if (batch.records.empty()) continue;
        const auto known = last_of.find(batch.room);
        if (known != last_of.end() && follows(batch, *known->second)) {
            std::ranges::move(batch.records, std::back_inserter(known->second->records));
            std::ranges::move(batch.pictures, std::back_inserter(known->second->pictures));
            continue;
        }
        if (known != last_of.end()) last_of.erase(known);
        auto& kept = result.emplace_back(std::move(batch));
        last_of.emplace(kept.room, &kept);
    }
    return result;
}

}  // namespace quizroom::journal
