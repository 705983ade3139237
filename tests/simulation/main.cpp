// quizroom-simulate: plays games from seeds until one of them goes wrong.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>

#include "simulation/season.hpp"

namespace {

using namespace quizroom::simulation;

/// Time is the processor's: other programs may run on this machine.
void print(const Tally& tally, double seconds) {
    const auto games = static_cast<double>(tally.games + tally.twins);
    std::printf("%zu seeds, %zu of them played twice, in %.1f s on one core: %.0f games a second\n", tally.games, tally.twins, seconds,
                games / seconds);
    std::printf("%zu steps, %zu documents read, %zu answers in journals, %zu acknowledgements looked up, %zu restarts\n", tally.steps,
                tally.documents, tally.answers, tally.acknowledgements, tally.restarts);
    for (std::size_t fault = 0; fault < fault_count; ++fault)
        std::printf("%s%s %zu", fault == 0 ? "games with: " : ", ", std::string{name_of(Fault{static_cast<int>(fault)})}.c_str(),
                    tally.faults[fault]);
    std::printf("\n");
}

}  // namespace

int main(int count, char** words) {
    std::uint64_t first = 1;
    std::uint64_t seeds = 1'000;
    bool tells = false;
    CLI::App options{"Plays whole games with everything that can go wrong, each from a seed"};
    options.add_option("--seeds", seeds, "How many to play")->capture_default_str();
    options.add_option("--from", first, "The first one")->capture_default_str();
    options.add_flag("--tell", tells, "Print all that happens; best with one seed");
    CLI11_PARSE(options, count, words);

    Tally tally;
    const auto began = std::clock();
    for (auto seed = first; seed < first + seeds; ++seed) {
        const auto failure = tells ? tell_seed(seed) : play_seed(seed, tally);
        if (!failure) continue;
        std::printf("Seed %llu goes wrong: %s\nAgain: ./dev simulate --tell --seeds 1 --from %llu\n", static_cast<unsigned long long>(seed),
                    failure->story.c_str(), static_cast<unsigned long long>(seed));
        return 1;
    }
    if (!tells) print(tally, static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
    return 0;
}
