// What one frame or one answer costs, the figures that are kept, and whether the two have grown apart.
// It knows nothing of how they are taken.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::counts {

struct Figures {
    double instructions = 0;  // in user mode
    double system_calls = 0;
    double allocations = 0;  // calls of `operator new`
};

/// By the name of the feed.
inline constexpr std::string_view floor_feed = "floor";
using AllFigures = std::map<std::string, Figures>;

AllFigures read_kept(const std::filesystem::path& file);
void keep(const AllFigures& figures, const std::filesystem::path& file);

struct Comparison {
    std::vector<std::string> grown;   // by more than a tenth: a sentence each, which says what to do
    std::vector<std::string> shrunk;  // likewise
};
Comparison compare(const AllFigures& kept, const AllFigures& measured);

void print_table(std::ostream& out, const AllFigures& figures);

}  // namespace quizroom::counts
