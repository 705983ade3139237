// How long things took, and how they spread. It knows no clock.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace quizroom::load {

class Latencies {
public:
    using Span = std::chrono::steady_clock::duration;

    void add(Span span) { spans_.push_back(span); }
    std::size_t count() const { return spans_.size(); }

    /// The smallest that `share` of all do not exceed, in milliseconds: 0.99 for "p99". 0 when there are none.
    double percentile(double share) const {
        if (spans_.empty()) return 0;
        auto sorted = spans_;
        const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
        const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
        std::nth_element(sorted.begin(), place, sorted.end());
        return std::chrono::duration<double, std::milli>(*place).count();
    }

    void clear() { spans_.clear(); }

private:
    std::vector<Span> spans_;
};

}  // namespace quizroom::load
