#include "simulation/world.hpp"

#include "simulation/line.hpp"

namespace quizroom::simulation {

World::World(std::uint64_t seed) : dice(seed), mix(draw_faults(dice)), disk(timeline, dice, mix), witness(timeline, disk) {}

World::~World() = default;

}  // namespace quizroom::simulation
