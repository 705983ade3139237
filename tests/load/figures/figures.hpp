// The figures of a run, each with its name and unit: what the table, the JSON and expectations are made of. A new figure is one
// line here, and in the README.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/figures/measured.hpp"

namespace quizroom::load {

enum class Unit : std::uint8_t { none, milliseconds, seconds, share, bytes };

/// A row of the table: how long something took.
struct Row {
    std::string name;
    std::string what;
    Latencies Measured::*samples;
};

struct Figure {
    std::string name;
    std::string what;
    Unit unit = Unit::none;
    std::function<double(const Measured&)> value;
    std::function<bool(const Measured&)> is_measured{};  // always, when empty
};

inline constexpr std::string_view percentile_names[]{"p50", "p90", "p99", "max"};
inline constexpr double percentile_shares[]{0.5, 0.9, 0.99, 1};

const std::vector<Row>& rows();

/// What stands below the table.
const std::vector<Figure>& single_figures();

/// All of them, those of the rows as "ack.p99" and "ack.count".
const std::vector<Figure>& all_figures();

const Figure* find_figure(std::string_view name);

/// "12.3 ms", "85 %".
std::string text_of(double value, Unit unit);

}  // namespace quizroom::load
