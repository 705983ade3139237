// Where the middle of many samples lies and how far they spread: what remains of single rounds on a machine that is never quiet.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace quizroom::load::pairs {

class Spread {
public:
    void add(double sample) { samples_.insert(std::ranges::upper_bound(samples_, sample), sample); }
    double median() const { return at(0.5); }
    double lower_quartile() const { return at(0.25); }
    double upper_quartile() const { return at(0.75); }
    std::size_t count() const { return samples_.size(); }

private:
    /// Between two samples when the place lies between them.
    double at(double share) const {
        if (samples_.empty()) return 0;
        const auto place = share * static_cast<double>(samples_.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, samples_.size() - 1);
        return std::lerp(samples_[below], samples_[above], place - static_cast<double>(below));
    }

    std::vector<double> samples_;  // in order
};

}  // namespace quizroom::load::pairs
