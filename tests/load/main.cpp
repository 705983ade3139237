// The load tool's command line. It ends with 1 and says what was broken when a promise was; figures go to standard output.
#include <CLI/CLI.hpp>
#include <iostream>
#include <random>

#include "load/full_disk.hpp"
#include "load/going_down.hpp"
#include "load/kill_rounds.hpp"
#include "load/play_command.hpp"
#include "load/scenario/read_scenario.hpp"
#include "load/slow_readers.hpp"
#include "load/work_folder.hpp"

namespace quizroom::load {
namespace {

constexpr int exit_broken = 1;
constexpr int exit_wrong_usage = 2;
constexpr int exit_skipped = 77;  // as ctest is told

struct Options {
    std::filesystem::path server = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "quizroom";
    std::filesystem::path content;
    std::size_t students = 200;
    std::size_t rounds = 0;  // as many as the scenario likes
    std::uint64_t seed = std::random_device{}();
    int slack = 1;
    double ratio_max = 0;
};

School::Wishes school_of(const Options& options, const WorkFolder& folder) {
    return {{options.server, options.content, folder.path()}, options.students, options.seed};
}

Faults play_kill(const Options& options, const WorkFolder& folder) {
    KillRounds::Wishes wishes{school_of(options, folder)};
    if (options.rounds > 0) wishes.rounds = options.rounds;
    wishes.back_within *= options.slack;
    return KillRounds{wishes}.run(std::cout);
}

Faults play_stop(const Options& options, const WorkFolder& folder) {
    GoingDown::Wishes wishes{school_of(options, folder)};
    if (options.rounds > 0) wishes.rounds = options.rounds;
    wishes.end_within *= options.slack;
    wishes.back_within *= options.slack;
    return GoingDown{wishes}.run(std::cout);
}

Faults play_slow_readers(const Options& options, const WorkFolder& folder) {
    auto with_long_questions = options;
    with_long_questions.content = folder.path() / "long-questions.md";
    SlowReaders::write_pack(with_long_questions.content);
    SlowReaders::Wishes wishes{school_of(with_long_questions, folder)};
    if (options.rounds > 0) wishes.pairs = options.rounds;
    wishes.stalled = options.students / 5;
    wishes.ratio_max = options.ratio_max;
    return SlowReaders{wishes}.run(std::cout);
}

Faults play_full_disk(const Options& options, const WorkFolder& folder) { return FullDisk{school_of(options, folder)}.run(std::cout); }

using Play = Faults (*)(const Options&, const WorkFolder&);

constexpr auto own_server_group = "Options of kill, stop, full-disk and slow-readers, which start a server themselves";

/// What is wrong with how it was asked for; empty when nothing is. `scenario` is null when one is played on a server that runs already.
std::string wrong_with(const CLI::App& program, Play scenario, const Options& options) {
    if (scenario && scenario != play_slow_readers && options.content.empty()) return "Name a question pack with --content.";
    if (scenario) return {};
    for (const auto* option : program.get_options())
        if (option->get_group() == own_server_group && option->count() > 0)
            return option->get_name() + " is only for kill, stop, full-disk and slow-readers; what a scenario is like stands in its file.";
    return {};
}

int play(Play scenario, const Options& options) {
    const WorkFolder folder;
    std::cout << "seed " << options.seed << ", in " << folder.path().string() << std::endl;
    const auto faults = scenario(options, folder);
    for (const auto& fault : faults) std::cerr << "broken: " << fault << '\n';
    if (!faults.empty()) return exit_broken;
    folder.drop();
    std::cout << "nothing was broken\n";
    return 0;
}

std::string names_of_scenarios() {
    std::string names;
    for (const auto& scenario : bundled_scenarios()) names += (names.empty() ? "" : ", ") + std::string{scenario.name};
    return names;
}

void add_options(CLI::App& program, Options& options) {
    const auto* const group = own_server_group;
    program.add_option("--server", options.server, "The quizroom program")->group(group)->check(CLI::ExistingFile)->capture_default_str();
    program.add_option("--content", options.content, "The question pack to play; slow-readers brings its own")
        ->group(group)
        ->check(CLI::ExistingPath);
    program.add_option("--students", options.students, "How many students play")->group(group)->capture_default_str();
    program.add_option("--rounds", options.rounds, "How often it happens; as the scenario likes when absent")->group(group);
    program.add_option("--slack", options.slack, "How many times longer than promised things may take, on a machine that is busy")
        ->group(group)
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    program.add_option("--ratio-at-most", options.ratio_max, "Of slow-readers: how many times longer the others may wait; only printed when absent")
        ->group(group);
    program.add_option("--seed", options.seed, "Chooses what happens when; drawn and printed when absent");
}

void add_play_options(CLI::App& program, PlayOptions& options) {
    program.add_option("SCENARIO", options.scenario, "What to play on a server that runs already: " + names_of_scenarios() + ", or a file");
    program.add_option("--url", options.url, "The server, like http://127.0.0.1:8080");
    program.add_option("--host-key-file", options.host_key_file, "host.key in the server's data folder")->check(CLI::ExistingFile);
    program.add_option("--json", options.json_file, "Writes the figures to this file, too");
    program.add_option("--expect", options.expectations, "Ends with 1 when this is not so, like 'ack.p99 < 100 ms' (repeatable)")->take_all();
}

int run(int count, char** words) {
    Options options;
    Play scenario = nullptr;
    CLI::App program{"Scripted classes for a Quizroom server.", "quizroom-load"};
    program.require_subcommand(0, 1);
    program.fallthrough();
    PlayOptions playing;
    add_play_options(program, playing);
    add_options(program, options);
    const auto add_scenario = [&](const char* name, const char* what, Play play) {
        program.add_subcommand(name, what)->callback([&scenario, play] { scenario = play; });
    };
    add_scenario("kill", "Kill the server at random instants of a game, and look for anything lost", play_kill);
    add_scenario("stop", "End the server in the middle of questions, start it again, and look for anything lost", play_stop);
    add_scenario("full-disk", "Fill the disk while a class plays, and make room again", play_full_disk);
    add_scenario("slow-readers", "Let a fifth of the class stop reading, and measure the others", play_slow_readers);
    try {
        program.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : exit_wrong_usage;
    }
    if (const auto wrong = wrong_with(program, scenario, options); !wrong.empty()) {
        std::cerr << wrong << '\n';
        return exit_wrong_usage;
    }
    if (scenario) return play(scenario, options);
    playing.seed = options.seed;
    if (!playing.scenario.empty() && !playing.url.empty() && !playing.host_key_file.empty()) return play_command(playing);
    std::cerr << "Say what to play and where: quizroom-load SCENARIO --url URL --host-key-file FILE; there are " << names_of_scenarios()
              << ". See --help for the rest.\n";
    return exit_wrong_usage;
}

}  // namespace
}  // namespace quizroom::load

int main(int count, char** words) {
    try {
        return quizroom::load::run(count, words);
    } catch (const quizroom::load::NoSmallDisk& error) {
        std::cerr << "SKIPPED: this machine lets us mount no small disk to fill (" << error.what() << "): be root, or allow user namespaces\n";
        return quizroom::load::exit_skipped;
    } catch (const std::exception& error) {
        std::cerr << "quizroom-load: " << error.what() << '\n';
        return quizroom::load::exit_broken;
    }
}
