// A place in the class that keeps every document it is given, as it came over the wire.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "rooms/connection.hpp"

namespace quizroom::tests {

class Desk : public rooms::Connection {
public:
    void deliver(rooms::Documents documents) override {
        ++sends;
        for (const auto& document : documents) letters.emplace_back(document.slot, document.frame);
    }
    bool is_waiting(rooms::Slot) const override { return is_slow; }
    void dismiss(protocol::Frame goodbye, int code) override {
        letters.emplace_back(rooms::Slot::reply, std::move(goodbye));
        close_code = code;
    }

    std::size_t count(rooms::Slot slot) const {
        return static_cast<std::size_t>(std::ranges::count(letters, slot, &std::pair<rooms::Slot, protocol::Frame>::first));
    }

    /// The newest document of this slot; null when there is none.
    nlohmann::json newest(rooms::Slot slot) const {
        for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter)
            if (letter->first == slot) return nlohmann::json::parse(protocol::payload_of(letter->second));
        return nullptr;
    }

    /// Every byte that came, in order.
    std::string everything() const {
        std::string bytes;
        for (const auto& [slot, frame] : letters) bytes += *frame;
        return bytes;
    }

    std::vector<std::pair<rooms::Slot, protocol::Frame>> letters;
    std::size_t sends = 0;  // documents of one moment count once
    int close_code = 0;
    bool is_slow = false;
};

}  // namespace quizroom::tests
