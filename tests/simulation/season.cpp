#include "simulation/season.hpp"

#include <exception>

#include "simulation/game.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {
namespace {

constexpr std::uint64_t twin_every = 16;

void count(const World& world, Tally& tally) {
    ++tally.games;
    tally.restarts += world.restarts;
    tally.steps += world.timeline.steps();
    tally.documents += world.reader.read_so_far();
    tally.acknowledgements += world.witness.acknowledgements();
    for (const auto& [room, shelf] : world.disk.shelves()) tally.answers += shelf.ledger.answers_entered();
    for (std::size_t fault = 0; fault < fault_count; ++fault) tally.faults[fault] += world.mix.faults[fault];
}

void play_twin(std::uint64_t seed, const Game& first, Tally& tally) {
    ++tally.twins;
    Game second{seed, Twin::second};
    second.play();
    const bool is_same = first.world().witness.digest() == second.world().witness.digest();
    hold(is_same, invariant::no_interference, [] { return std::string{"with another solution they were told something else"}; });
}

std::string story_of(const Game& game, const std::string& what) {
    const auto& mix = game.world().mix;
    return what + "\n  after " + std::to_string(game.lasted().count()) + " ms with " + std::to_string(mix.students) + " students and " + mix.names();
}

template <typename Play>
std::optional<Failure> outcome_of(std::uint64_t seed, const Game& game, Play play) {
    try {
        play();
        return std::nullopt;
    } catch (const Violation& violation) {
        return Failure{seed, std::string{violation.invariant()}, story_of(game, violation.what())};
    } catch (const std::exception& error) {
        return Failure{seed, "nothing is thrown that nobody expects", story_of(game, error.what())};
    }
}

}  // namespace

std::optional<Failure> tell_seed(std::uint64_t seed) {
    Game game{seed};
    game.tell_aloud();
    return outcome_of(seed, game, [&] { game.play(); });
}

std::optional<Failure> play_seed(std::uint64_t seed, Tally& tally) {
    Game game{seed};
    return outcome_of(seed, game, [&] {
        game.play();
        count(game.world(), tally);
        if (seed % twin_every == 0) play_twin(seed, game, tally);
    });
}

}  // namespace quizroom::simulation
