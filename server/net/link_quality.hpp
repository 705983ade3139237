// How long a connection's messages travel: our own pings, and the smallest of the last five round trips.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "net/peers.hpp"
#include "quiz/time.hpp"

namespace quizroom::net {

class LinkQuality {
public:
    static constexpr quiz::Milliseconds allowance_max{500};

    /// The payload of the ping that leaves now.
    std::string ping(SteadyTime now) {
        sent_at_ = now;
        return std::to_string(++number_);
    }

    /// Only the answer to the last ping counts, once.
    void on_pong(std::string_view payload, SteadyTime now) {
        if (is_answered() || payload != std::to_string(number_)) return;
        answered_ = number_;
        measured_[count_++ % measured_.size()] = std::chrono::duration_cast<quiz::Milliseconds>(now - sent_at_);
    }

    bool is_answered() const { return answered_ == number_; }
    SteadyTime pinged_at() const { return sent_at_; }

    /// Zero while nothing was measured: whoever answers no ping gains nothing by it.
    quiz::Milliseconds allowance() const {
        const auto known = std::min(count_, measured_.size());
        if (known == 0) return quiz::Milliseconds{0};
        return std::min(*std::min_element(measured_.begin(), measured_.begin() + static_cast<std::ptrdiff_t>(known)), allowance_max);
    }

private:
    std::array<quiz::Milliseconds, 5> measured_{};
    std::size_t count_ = 0;
    SteadyTime sent_at_{};
    std::uint64_t number_ = 0;
    std::uint64_t answered_ = 0;
};

}  // namespace quizroom::net
