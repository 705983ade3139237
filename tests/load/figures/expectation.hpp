// What somebody expects of a figure: "ack.p99 < 100 ms". Read before anything is played, held against the figures afterwards.
#pragma once

#include <string>
#include <vector>

#include "load/figures/figures.hpp"

namespace quizroom::load {

class Expectation {
public:
    /// Throws std::invalid_argument, naming the figures there are, when this is none.
    explicit Expectation(const std::string& text);

    /// Empty when it is met; else what was expected and what it was.
    std::string missed_by(const Measured& measured) const;

private:
    enum class Comparison : std::uint8_t { less, at_most, more, at_least, equal };

    bool is_met(double value) const;

    std::string text_;
    const Figure* figure_;
    Comparison comparison_ = Comparison::less;
    double bound_ = 0;
};

}  // namespace quizroom::load
