#include "load/crowd/class_room.hpp"

#include <sys/random.h>

#include <array>
#include <stdexcept>

#include "load/crowd/reckoning.hpp"
#include "load/scenario/nearest.hpp"

namespace quizroom::load {
namespace {

constexpr std::size_t names_max = 5;

/// A seat's key: 32 bytes that nobody can guess, whatever the seed of the run.
std::string new_token() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 32> bytes{};
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) throw std::runtime_error{"the system has no random bytes"};
    std::string token;
    for (const auto byte : bytes) {
        token += digits[byte / 16];
        token += digits[byte % 16];
    }
    return token;
}

std::string shortened(std::vector<std::string> names) {
    if (names.size() <= names_max) return listed(names);
    const auto more = " and " + std::to_string(names.size() - names_max) + " more";
    names.resize(names_max);
    return listed(names) + more;
}

}  // namespace

ClassRoom::ClassRoom(Stage& stage, const Json& summary, Dice& dice)
    : stage_(stage), course_(stage, summary), host_(stage, course_, [this](Awaited what) {
          for (auto& pupil : pupils_) pupil->await(what);
      }) {
    pupils_.reserve(stage.scenario.students);
    for (std::size_t number = 1; number <= stage.scenario.students; ++number)
        pupils_.push_back(std::make_unique<Pupil>(stage, course_, Pupil::Seat{"Student " + std::to_string(number), new_token()}, dice.another()));
}

void ClassRoom::arrive(Clock::time_point begin, Dice& dice) {
    for (auto& pupil : pupils_)
        stage_.poll().at(begin + dice.part_of(stage_.scenario.arrive_within), [&pupil](Clock::time_point planned) { pupil->arrive(planned); });
    host_.arrive();
}

void ClassRoom::leave() {
    host_.leave();
    for (auto& pupil : pupils_) pupil->leave();
}

std::string ClassRoom::who_is_absent() const {
    auto names = names_of_those(&Pupil::has_joined);
    if (!host_.is_here()) names.insert(names.begin(), "the host");
    return shortened(names);
}

std::string ClassRoom::who_is_not_done() const {
    auto names = names_of_those(&Pupil::has_settled);
    if (!host_.is_over()) names.insert(names.begin(), "the host");
    return shortened(names);
}

std::vector<std::string> ClassRoom::names_of_those(bool (Pupil::*is_fine)() const) const {
    std::vector<std::string> names;
    for (const auto& pupil : pupils_)
        if (!(*pupil.*is_fine)()) names.push_back(pupil->nickname());
    return names;
}

Faults ClassRoom::reckon(const std::string& report) const {
    std::vector<Claimant> claimants;
    for (const auto& pupil : pupils_) claimants.push_back(pupil->claimant());
    return Reckoning{course_.name(), course_.questions(), std::move(claimants)}.hold_against(report);
}

}  // namespace quizroom::load
