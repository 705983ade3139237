#include "load/play_command.hpp"

#include <sys/resource.h>

#include <fstream>
#include <iostream>

#include "load/crowd/play.hpp"
#include "load/figures/expectation.hpp"
#include "load/figures/table.hpp"
#include "load/scenario/read_scenario.hpp"

namespace quizroom::load {
namespace {

constexpr int exit_broken = 1;
constexpr int exit_wrong_usage = 2;
constexpr std::size_t own_descriptors = 32;

struct WrongWish : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Scenario scenario_of(const PlayOptions& options) {
    const auto read = find_scenario(options.scenario);
    std::string all;
    for (const auto& finding : read.findings) all += (all.empty() ? "" : "\n") + finding;
    if (!all.empty()) throw WrongWish{all};
    return read.scenario;
}

std::string key_in(const std::string& file) {
    std::ifstream stream{file};
    std::string key;
    stream >> key;
    if (key.empty()) throw WrongWish{"there is no host key in \"" + file + "\"; name host.key of the server's data folder with --host-key-file"};
    return key;
}

void raise_limit_of_open_files(std::size_t needed) {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < needed)
        throw WrongWish{"this takes " + std::to_string(needed) + " open files, and a process may have " + std::to_string(limit.rlim_cur) +
                        "; play fewer students, or raise the limit (ulimit -Hn)"};
}

/// Before anything is played: what was measured in ten minutes is not to be lost to a mistyped path.
std::ofstream opened(const std::string& json_file) {
    std::ofstream file;
    if (json_file.empty()) return file;
    file.open(json_file);
    if (!file) throw WrongWish{"\"" + json_file + "\" cannot be written; name another file with --json"};
    return file;
}

std::vector<Expectation> expectations_of(const PlayOptions& options, const Scenario& scenario) {
    std::vector<Expectation> all;
    for (const auto& text : scenario.expect) all.emplace_back(text);
    for (const auto& text : options.expectations) all.emplace_back(text);
    return all;
}

int judge(const Play& play, const Faults& faults, const std::vector<Expectation>& expectations) {
    for (const auto& fault : faults) std::cerr << "broken: " << fault << '\n';
    if (play.measured().faults > faults.size()) std::cerr << "broken: and " << play.measured().faults - faults.size() << " more\n";
    bool is_missed = false;
    for (const auto& expectation : expectations) {
        const auto missed = expectation.missed_by(play.measured());
        if (!missed.empty()) std::cerr << "missed: " << missed << '\n';
        is_missed = is_missed || !missed.empty();
    }
    if (!faults.empty() || is_missed) return exit_broken;
    std::cout << "nothing was broken\n";
    return 0;
}

int play(const PlayOptions& options) {
    Play::Wishes wishes{scenario_of(options), address_of(options.url), key_in(options.host_key_file), options.seed};
    const auto expectations = expectations_of(options, wishes.scenario);
    auto json = opened(options.json_file);
    raise_limit_of_open_files(wishes.scenario.people() + wishes.scenario.rooms + wishes.scenario.hostile.connections + own_descriptors);
    std::cout << options.scenario << ": " << wishes.scenario.about << " (seed " << options.seed << ")" << std::endl;
    Play play{std::move(wishes)};
    const auto faults = play.run(std::cerr);
    print_table(std::cout, play.measured());
    if (const auto sentence = bottleneck_of(play.measured()); !sentence.empty()) std::cout << sentence << '\n';
    const auto status = judge(play, faults, expectations);
    if (json.is_open() && !(json << json_of(play.measured()) << std::flush))
        throw std::runtime_error{"the figures could not be written to \"" + options.json_file + "\"; make room there"};
    return status;
}

}  // namespace

int play_command(const PlayOptions& options) {
    try {
        return play(options);
    } catch (const WrongWish& wrong) {
        std::cerr << wrong.what() << '\n';
    } catch (const std::invalid_argument& wrong) {
        std::cerr << wrong.what() << '\n';
    }
    return exit_wrong_usage;
}

}  // namespace quizroom::load
