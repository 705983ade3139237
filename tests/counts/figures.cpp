#include "counts/figures.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "counts/feeds.hpp"

namespace quizroom::counts {
namespace {

constexpr double change_max = 0.1;

struct Column {
    std::string_view name;
    double Figures::*value;
};
constexpr std::array columns{Column{"instructions", &Figures::instructions}, Column{"system calls", &Figures::system_calls},
                             Column{"allocations", &Figures::allocations}};

/// As the file has it, so that nothing changes by being kept.
double rounded(double value) { return std::round(value * 1'000) / 1'000; }

std::string text_of(double value) {
    std::ostringstream text;
    text << rounded(value);
    return text.str();
}

std::string change_of(const Feed& feed, std::string_view what, double kept, double now) {
    return std::string{feed.name} + ": " + text_of(now) + " " + std::string{what} + " for each " + std::string{feed.per} + "; " + text_of(kept) +
           " are kept";
}

bool has_grown(double from, double to) { return to > from * (1 + change_max); }

}  // namespace

AllFigures read_kept(const std::filesystem::path& file) {
    std::ifstream text{file};
    if (!text) throw std::runtime_error{"there are no kept figures in " + file.string() + ": write them with `./dev step counts --keep`"};
    AllFigures all;
    const auto document = nlohmann::json::parse(text);
    for (const auto& [feed, figures] : document.items())
        for (const auto& column : columns) all[feed].*column.value = figures.at(std::string{column.name}).get<double>();
    return all;
}

void keep(const AllFigures& figures, const std::filesystem::path& file) {
    nlohmann::ordered_json document;
    for (const auto& feed : feeds())
        for (const auto& column : columns)
            document[std::string{feed.name}][std::string{column.name}] = rounded(figures.at(std::string{feed.name}).*column.value);
    std::ofstream text{file};
    text << document.dump(4) << '\n';
    if (!text.flush()) throw std::runtime_error{"the figures could not be written to " + file.string()};
}

Comparison compare(const AllFigures& kept, const AllFigures& measured) {
    Comparison comparison;
    for (const auto& feed : feeds()) {
        const std::string name{feed.name};
        const auto before = kept.find(name);
        if (before == kept.end()) {
            comparison.grown.push_back(name + " has no kept figures yet: write them with `./dev step counts --keep`.");
            continue;
        }
        for (const auto& column : columns) {
            const auto from = rounded(before->second.*column.value);
            const auto to = rounded(measured.at(name).*column.value);
            const auto change = change_of(feed, column.name, from, to);
            if (has_grown(from, to))
                comparison.grown.push_back(change + ". Look for what has grown with `tests/counts/profile " + name +
                                           "`; if it is worth that, `./dev step counts --keep` writes the new figures, and the commit says why.");
            if (has_grown(to, from)) comparison.shrunk.push_back(change + ". `./dev step counts --keep` holds on to what was gained.");
        }
    }
    return comparison;
}

void print_table(std::ostream& out, const AllFigures& figures) {
    const auto floor = figures.at(std::string{feeds().front().name}).instructions;
    out << std::left << std::setw(20) << "for each" << std::right << std::setw(14) << "instructions" << std::setw(16) << "over the floor"
        << std::setw(14) << "system calls" << std::setw(13) << "allocations" << '\n';
    out << std::fixed;
    for (const auto& feed : feeds()) {
        const auto& row = figures.at(std::string{feed.name});
        out << std::left << std::setw(20) << std::string{feed.name} + ", " + std::string{feed.per} << std::right << std::setprecision(1)
            << std::setw(14) << row.instructions << std::setw(16) << row.instructions - floor << std::setprecision(3) << std::setw(14)
            << row.system_calls << std::setw(13) << row.allocations << '\n';
    }
}

}  // namespace quizroom::counts
