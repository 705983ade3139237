#include "counts/figures.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string_view>

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

struct Change {
    double from = 0;
    double to = 0;
    bool is_growth() const { return to > from * (1 + change_max); }
    bool is_shrinkage() const { return from > to * (1 + change_max); }
};

std::string change_of(const std::string& feed, std::string_view what, Change change) {
    return feed + ": " + text_of(change.to) + " " + std::string{what} + " each; " + text_of(change.from) + " are kept. ";
}

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
    for (const auto& [feed, figure] : figures)
        for (const auto& column : columns) document[feed][std::string{column.name}] = rounded(figure.*column.value);
    std::ofstream text{file};
    text << document.dump(4) << '\n';
    if (!text.flush()) throw std::runtime_error{"the figures could not be written to " + file.string()};
}

Comparison compare(const AllFigures& kept, const AllFigures& measured) {
    Comparison comparison;
    for (const auto& [feed, before] : kept)
        if (!measured.contains(feed))
            comparison.grown.push_back(feed + " is kept, and nobody has measured it. If it is gone, `./dev step counts --keep` forgets it.");
    for (const auto& [feed, now] : measured) {
        const auto before = kept.find(feed);
        if (before == kept.end()) {
            comparison.grown.push_back(feed + " has no kept figures yet. Write them with `./dev step counts --keep`.");
            continue;
        }
        for (const auto& column : columns) {
            const Change change{rounded(before->second.*column.value), rounded(now.*column.value)};
            const auto sentence = change_of(feed, column.name, change);
            if (change.is_growth())
                comparison.grown.push_back(sentence + "Look for what has grown with `tests/counts/profile " + feed +
                                           "`; if it is worth that, `./dev step counts --keep` writes the new figures, and the commit says why.");
            if (change.is_shrinkage()) comparison.shrunk.push_back(sentence + "`./dev step counts --keep` holds on to what was gained.");
        }
    }
    return comparison;
}

void print_table(std::ostream& out, const AllFigures& figures) {
    const auto floor = figures.at(std::string{floor_feed}).instructions;
    const auto print = [&](const std::string& feed, const Figures& row) {
        out << std::left << std::setw(12) << feed << std::right << std::fixed << std::setprecision(1) << std::setw(14) << row.instructions
            << std::setw(16) << row.instructions - floor << std::setprecision(3) << std::setw(14) << row.system_calls << std::setw(13)
            << row.allocations << '\n';
    };
    out << "each          instructions  over the floor  system calls  allocations\n";
    for (const auto& [feed, row] : figures) print(feed, row);
}

}  // namespace quizroom::counts
