// Times, shares and counts as a person writes them: "250 ms", "1 s to 8 s", "70 %".
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "load/wire/clock.hpp"

namespace quizroom::load {

struct TimeRange {
    Milliseconds least{0};
    Milliseconds most{0};
    bool operator==(const TimeRange&) const = default;
};

/// A number and "ms", "s" or "min".
std::optional<Milliseconds> read_time(std::string_view text);

/// Two times with "to" between them, the second not shorter; one time stands for both.
std::optional<TimeRange> read_time_range(std::string_view text);

/// From "0 %" to "100 %", as 0 to 1.
std::optional<double> read_share(std::string_view text);

std::optional<std::size_t> read_count(std::string_view text);

/// A number, and what follows it without blanks.
struct Quantity {
    double number = 0;
    std::string unit;
};
std::optional<Quantity> read_quantity(std::string_view text);

/// "250 ms", "1.5 s".
std::string text_of(Milliseconds time);

}  // namespace quizroom::load
