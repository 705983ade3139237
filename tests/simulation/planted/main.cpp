// quizroom-simulate-planted: plants one fault after the other and plays until it is found. A fault that is not found means
// that the simulation does not see what it is there to see.
#include <cstdio>

#include "simulation/planted/planted.hpp"
#include "simulation/season.hpp"

namespace {

using namespace quizroom::simulation;

constexpr std::uint64_t seeds_max = 5'000;

bool is_found(const std::string& name) {
    Tally tally;
    for (std::uint64_t seed = 1; seed <= seeds_max; ++seed) {
        const auto failure = play_seed(seed, tally);
        if (!failure) continue;
        std::printf("%-32s seed %4llu: %s\n", name.c_str(), static_cast<unsigned long long>(seed), failure->invariant.c_str());
        return true;
    }
    std::printf("%-32s not found in %llu seeds\n", name.c_str(), static_cast<unsigned long long>(seeds_max));
    return false;
}

}  // namespace

int main() {
    bool all_found = true;
    for (std::size_t fault = 0; fault < planted_names.size(); ++fault) {
        planted_fault = static_cast<int>(fault);
        all_found = is_found(planted_names[fault]) && all_found;
    }
    return all_found ? 0 : 1;
}
