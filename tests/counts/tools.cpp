#include "counts/tools.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/temporary_folder.hpp"

namespace quizroom::counts {
namespace {

using Words = std::vector<std::string>;

std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? R"('\'')" : std::string{c};
    return text + "'";
}

/// What a program writes to its standard output. Its environment is the same for everybody who measures: the length of
/// what stands there shifts the stack.
std::string output_of(const Words& words) {
    const char* path = std::getenv("PATH");
    std::string line = "exec env -i LD_BIND_NOW=1 PATH=" + quoted(path ? path : "/usr/bin:/bin");
    for (const auto& word : words) line += ' ' + quoted(word);
    auto* pipe = ::popen(line.c_str(), "r");
    if (!pipe) throw std::runtime_error{"no process could be started: " + line};
    std::string output;
    std::array<char, 256> part{};
    while (std::fgets(part.data(), static_cast<int>(part.size()), pipe)) output += part.data();
    if (::pclose(pipe) != 0) throw std::runtime_error{"this did not end well: " + line};
    return output;
}

struct Played {
    double units = 0;
    double allocations = 0;
};

Played play(Words tool, const std::filesystem::path& program, const std::string& feed) {
    tool.push_back(program.string());
    tool.push_back(feed);
    std::istringstream output{output_of(tool)};
    Played played;
    if (!(output >> played.units >> played.allocations) || played.units < 1) throw std::runtime_error{"nothing was counted: " + output.str()};
    return played;
}

}  // namespace

double instructions_in(std::istream& callgrind_file) {
    constexpr std::string_view opening = "totals: ";
    for (std::string line; std::getline(callgrind_file, line);)
        if (line.starts_with(opening)) return std::stod(line.substr(opening.size()));
    throw std::runtime_error{"callgrind has written no totals"};
}

double system_calls_in(std::istream& strace_file) {
    std::size_t calls = 0;
    bool is_counted = false;
    for (std::string line; std::getline(strace_file, line);) {
        const bool is_mark = line.starts_with("getppid(");
        if (is_mark) is_counted = !is_counted;
        calls += is_counted && !is_mark;
    }
    return static_cast<double>(calls);
}

Figures measure(const std::string& feed, const std::filesystem::path& program) {
    const tests::TemporaryFolder folder;
    const auto callgrind_file = folder.path("callgrind");
    const auto strace_file = folder.path("strace");
    const auto played =
        play({"valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", "--collect-atstart=no", "--callgrind-out-file=" + callgrind_file},
             program, feed);
    (void)play({"strace", "-qq", "-e", "signal=none", "-o", strace_file}, program, feed);
    std::ifstream callgrind{callgrind_file};
    std::ifstream strace{strace_file};
    return {instructions_in(callgrind) / played.units, system_calls_in(strace) / played.units, played.allocations / played.units};
}

}  // namespace quizroom::counts
