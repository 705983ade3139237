#include "load/figures/table.hpp"

#include <iomanip>
#include <ostream>

#include "load/json.hpp"

namespace quizroom::load {
namespace {

constexpr double busy_max = 0.85;
constexpr double timers_late_max_ms = 20;
constexpr int name_width = 22;
constexpr int cell_width = 12;

}  // namespace

void print_table(std::ostream& out, const Measured& measured) {
    out << '\n' << std::left << std::setw(name_width) << "ms" << std::right;
    for (const auto name : percentile_names) out << std::setw(cell_width) << name;
    out << std::setw(cell_width) << "count" << '\n';
    for (const auto& row : rows()) {
        const auto& samples = measured.*row.samples;
        if (samples.count() == 0) continue;
        out << std::left << std::setw(name_width) << row.name << std::right << std::fixed << std::setprecision(2);
        for (const auto share : percentile_shares) out << std::setw(cell_width) << samples.percentile(share);
        out << std::setw(cell_width) << samples.count() << "  " << row.what << '\n';
    }
    out << '\n';
    for (const auto& figure : single_figures())
        out << std::left << std::setw(name_width) << figure.name << std::right << std::setw(cell_width)
            << text_of(figure.value(measured), figure.unit) << "  " << figure.what << '\n';
    out << std::defaultfloat << std::flush;
}

std::string json_of(const Measured& measured) {
    nlohmann::ordered_json object;
    for (const auto& figure : all_figures()) object[figure.name] = figure.value(measured);
    return object.dump(2) + '\n';
}

std::string bottleneck_of(const Measured& measured) {
    std::string why;
    if (measured.clients_busy > busy_max)
        why = "it used " + text_of(measured.clients_busy, Unit::share) + " of a core while it waited for the server";
    const auto late = measured.timers.percentile(0.99);
    if (late > timers_late_max_ms)
        why += (why.empty() ? "" : ", and ") + ("one of a hundred of its alarms rang more than " + text_of(late, Unit::milliseconds) + " late");
    if (why.empty()) return {};
    return "This tool itself was the bottleneck: " + why + ". The times are its own as much as the server's: give it a core, or play fewer students.";
}

}  // namespace quizroom::load
