// Where the middle of many samples lies and how far they spread: what remains of single rounds on a machine that is never quiet.
#pragma once

#include <algorithm>
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
    double at(double share) const {
        return samples_.empty() ? 0 : samples_[static_cast<std::size_t>(share * static_cast<double>(samples_.size() - 1))];
    }

    std::vector<double> samples_;  // in order
};

}  // namespace quizroom::load::pairs
