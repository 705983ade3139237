// The load tool's command line. It ends with 1 and says what was broken when a promise was; figures go to standard output.
#include <CLI/CLI.hpp>
#include <iostream>
#include <random>

#include "load/kill_rounds.hpp"
#include "load/work_folder.hpp"

namespace quizroom::load {
namespace {

constexpr int exit_broken = 1;
constexpr int exit_wrong_usage = 2;

struct Options {
    std::filesystem::path server = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "quizroom";
    std::filesystem::path content;
    std::size_t students = 200;
    std::size_t rounds = 50;
    std::uint64_t seed = std::random_device{}();
    std::int64_t resume_within_ms = 2'500;
};

CLI::App* add_kill(CLI::App& program, Options& options) {
    auto* command = program.add_subcommand("kill", "Kill the server at random instants of a game, and look for anything lost");
    command->add_option("--rounds", options.rounds, "How often it is killed")->capture_default_str();
    command->add_option("--resume-within", options.resume_within_ms, "How many milliseconds everybody has to be back after the server is")
        ->capture_default_str();
    return command;
}

int tell(const Faults& faults) {
    for (const auto& fault : faults) std::cerr << "broken: " << fault << '\n';
    if (faults.empty()) std::cout << "nothing was broken\n";
    return faults.empty() ? 0 : exit_broken;
}

Faults play_kill(const Options& options, const WorkFolder& folder) {
    KillRounds rounds{
        {{options.server, options.content, folder.path()}, options.rounds, options.students, options.seed, Milliseconds{options.resume_within_ms}}};
    return rounds.run(std::cout);
}

int play(const Options& options) {
    WorkFolder folder;
    std::cout << "seed " << options.seed << ", in " << folder.path().string() << std::endl;
    const auto faults = play_kill(options, folder);
    if (faults.empty()) folder.drop();
    return tell(faults);
}

int run(int count, char** words) {
    Options options;
    CLI::App program{"Scripted classes for a Quizroom server.", "quizroom-load"};
    program.require_subcommand(1);
    program.fallthrough();
    program.add_option("--server", options.server, "The quizroom program")->check(CLI::ExistingFile)->capture_default_str();
    program.add_option("--content", options.content, "The question pack to play")->required()->check(CLI::ExistingPath);
    program.add_option("--students", options.students, "How many students play")->capture_default_str();
    program.add_option("--seed", options.seed, "Chooses what happens when; drawn and printed when absent");
    add_kill(program, options);
    try {
        program.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : exit_wrong_usage;
    }
    return play(options);
}

}  // namespace
}  // namespace quizroom::load

int main(int count, char** words) {
    try {
        return quizroom::load::run(count, words);
    } catch (const std::exception& error) {
        std::cerr << "quizroom-load: " << error.what() << '\n';
        return quizroom::load::exit_broken;
    }
}
