// How long things took, and how they spread. It knows no clock.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace quizroom::load {

using Span = std::chrono::steady_clock::duration;

/// The smallest that `share` of all do not exceed: 0.99 for "p99". Nothing when there are none.
inline Span percentile_of(std::vector<Span> spans, double share) {
    if (spans.empty()) return Span{0};
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(spans.size())));
    const auto place = spans.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(spans.begin(), place, spans.end());
    return *place;
}

class Latencies {
public:
    void add(Span span) { spans_.push_back(span); }
    std::size_t count() const { return spans_.size(); }

    /// In milliseconds.
    double percentile(double share) const { return std::chrono::duration<double, std::milli>(percentile_of(spans_, share)).count(); }

    void clear() { spans_.clear(); }

private:
    std::vector<Span> spans_;
};

}  // namespace quizroom::load
