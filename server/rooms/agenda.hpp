// Which room wants to be woken when. It reads no clock.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "quiz/time.hpp"

namespace quizroom::rooms {

class Agenda {
public:
    /// Replaces what was noted for this room; nothing takes it off.
    void note(const std::string& room, std::optional<quiz::Instant> due) {
        if (const auto old = due_.find(room); old != due_.end()) {
            if (old->second == due) return;
            order_.erase({old->second, room});
            due_.erase(old);
        }
        if (!due) return;
        due_.emplace(room, *due);
        order_.emplace(*due, room);
    }

    std::optional<quiz::Instant> first() const { return order_.empty() ? std::nullopt : std::optional{order_.begin()->first}; }

    /// The rooms that are due at `now`, in order.
    std::vector<std::string> due_at(quiz::Instant now) const {
        std::vector<std::string> rooms;
        for (auto entry = order_.begin(); entry != order_.end() && entry->first <= now; ++entry) rooms.push_back(entry->second);
        return rooms;
    }

private:
    std::map<std::string, quiz::Instant> due_;
    std::set<std::pair<quiz::Instant, std::string>> order_;
};

}  // namespace quizroom::rooms
