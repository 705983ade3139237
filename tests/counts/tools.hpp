// Runs this program under callgrind and under strace, and reads what they have counted. It compares nothing.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "counts/figures.hpp"

namespace quizroom::counts {

/// Throws `std::runtime_error` with a sentence when a tool is missing or ends badly.
Figures measure(const std::string& feed, const std::filesystem::path& program);

/// The number behind "totals:" in callgrind's file.
double instructions_in(std::istream& callgrind_file);

/// How many lines of strace stand between the marks that `Counted` sets.
double system_calls_in(std::istream& strace_file);

}  // namespace quizroom::counts
