// How many messages a connection may send: 20 a second in the long run, 40 at once.
#pragma once

#include <algorithm>
#include <chrono>

#include "net/peers.hpp"

namespace quizroom::net {

class MessageBudget {
public:
    static constexpr double per_second = 20;
    static constexpr double burst_max = 40;
    static constexpr int overdrafts_max = 40;  // refused messages before the connection is closed

    enum class Verdict { within, over, hopeless };

    Verdict spend(SteadyTime now) {
        const std::chrono::duration<double> passed = now - filled_at_;
        filled_at_ = now;
        left_ = std::min(burst_max, left_ + passed.count() * per_second);
        if (left_ < 1) return ++overdrafts_ > overdrafts_max ? Verdict::hopeless : Verdict::over;
        left_ -= 1;
        if (left_ > burst_max / 2) overdrafts_ = 0;
        return Verdict::within;
    }

private:
    double left_ = burst_max;
    SteadyTime filled_at_{};
    int overdrafts_ = 0;
};

}  // namespace quizroom::net
