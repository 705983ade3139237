// Counts failed PINs and secrets by address. Successful ones never count: a whole school sits behind one address.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "quiz/time.hpp"

namespace quizroom::rooms {

class FailedAttempts {
public:
    static constexpr int per_minute_max = 60;
    static constexpr std::size_t addresses_max = 100'000;

    /// How long this address has to wait; nothing when it may try.
    std::optional<quiz::Milliseconds> wait(std::string_view address, quiz::Instant now) const;

    void count(std::string_view address, quiz::Instant now);

private:
    struct Window {
        quiz::Instant since;
        int failures = 0;
    };
    std::unordered_map<std::string, Window> windows_;
};

}  // namespace quizroom::rooms
