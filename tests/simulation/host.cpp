#include "simulation/host.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace quizroom::simulation {

using namespace std::chrono_literals;

namespace {

std::string hello_of(std::string_view role, const std::string& room, const std::string& secret) {
    return R"({"type":"hello","role":")" + std::string{role} + R"(","room":")" + room + R"(","secret":")" + secret + "\"}";
}

constexpr std::string_view nothing;

}  // namespace

Host::Host(World& world, Listener& server, std::string room, std::string secret)
    : Person(world, server, Role::host, room), room_id_(std::move(room)), secret_(std::move(secret)) {}

std::string Host::hello() { return hello_of("host", room_id_, secret_); }

void Host::on_roster(const Document& document) {
    for (const auto& row : document.rows) roster_[row.seat] = {row.points, row.rank, std::string{row.state}};
}

void Host::plan() {
    if (room()->phase == "finished") return;
    const auto longest = world_.is_troubled() ? 4'000ms : 1'000ms;
    world_.timeline.in(world_.dice.between(200ms, longest), [this, number = ++plans_] {
        if (number == plans_) press();
    });
}

void Host::press() {
    if (!is_in() || is_busy() || room()->phase == "finished") return;  // what ends this draws new buttons
    if (world_.suffers(Fault::host_gone) && world_.dice.happens(10)) return leaves_for(world_.dice.between(2s, 30s));
    const auto type = draw_button();
    if (type == nothing) return plan();
    if (type == "grant-extra-time") return grant_extra_time();
    if (type == "accept-also") return accept_also();
    if (type == "void") return void_question();
    if (type == "remove" || type == "ban") return press_on_somebody(type);
    const bool is_switch = type == "pause" || type == "resume" || type == "add-time" || type == "lock" || type == "unlock";
    if (!is_switch) return press_move(type);
    command(R"({"type":")" + std::string{type} + R"(","id":)" + std::to_string(next_id()) + "}");
}

void Host::press_move(std::string_view type) {
    const auto id = next_id();
    world_.witness.note_move(id);
    command(R"({"type":")" + std::string{type} + R"(","id":)" + std::to_string(id) + R"(,"step":)" + std::to_string(room()->step) + "}");
}

void Host::press_on_somebody(std::string_view type) {
    if (roster_.empty()) return plan();
    const auto seat = std::next(roster_.begin(), static_cast<std::ptrdiff_t>(world_.dice.below(roster_.size())))->first;
    command(R"({"type":")" + std::string{type} + R"(","id":)" + std::to_string(next_id()) + R"(,"seat":)" + std::to_string(seat) + "}");
}

void Host::grant_extra_time() {
    if (roster_.empty()) return plan();
    constexpr std::array<int, 4> steps{0, 25, 50, 100};
    const auto seat = std::next(roster_.begin(), static_cast<std::ptrdiff_t>(world_.dice.below(roster_.size())))->first;
    command(R"({"type":"grant-extra-time","id":)" + std::to_string(next_id()) + R"(,"seat":)" + std::to_string(seat) + R"(,"percent":)" +
            std::to_string(steps[world_.dice.below(steps.size())]) + "}");
}

/// Any answer, of one pick: it is right, or was given, by chance.
void Host::accept_also() {
    const auto choices = std::max<std::uint64_t>(room()->options, 1);
    command(R"({"type":"accept-also","id":)" + std::to_string(next_id()) + R"(,"round":)" + std::to_string(room()->round) +
            R"(,"answer":{"picks":[)" + std::to_string(world_.dice.below(choices)) + "]}}");
}

void Host::void_question() {
    const auto round = 1 + world_.dice.below(room()->round);
    command(R"({"type":"void","id":)" + std::to_string(next_id()) + R"(,"round":)" + std::to_string(round) + "}");
}

std::string_view Host::draw_button() {
    const auto& phase = room()->phase;
    if (phase != "asking" && world_.dice.happens(10)) return "grant-extra-time";
    if (phase == "revealed" && world_.dice.happens(20)) return world_.dice.happens(75) ? "accept-also" : "void";
    if (world_.is_troubled()) {
        const auto chance = world_.dice.below(100);
        if (chance < 2) return room()->locked ? "unlock" : "lock";
        if (chance < 5) return "remove";
        if (chance < 6) return "ban";
        if (chance < 9) return "skip";
        if (chance < 10) return "end";
    } else if (room()->locked) {
        return "unlock";
    }
    if (phase == "asking") return draw_button_while_asking();
    if (phase == "closed") return room()->may_discuss && world_.dice.happens(60) ? "discuss" : "reveal";
    if (phase == "discussing") return world_.dice.happens(80) ? "ask-again" : "reveal";
    if (phase == "revealed" && world_.dice.happens(60)) return "show-standings";
    return room()->has_next ? "ask" : "end";
}

std::string_view Host::draw_button_while_asking() {
    const auto chance = world_.dice.below(100);
    if (room()->paused) return chance < 30 ? "close" : chance < 80 ? "resume" : nothing;
    if (chance < 15) return "close";
    if (chance < 20) return "add-time";
    if (chance < 30) return world_.is_troubled() ? "pause" : "close";
    return room()->time_limit_ms > 0 ? nothing : "close";
}

Screen::Screen(World& world, Listener& server, std::string room, std::string secret)
    : Person(world, server, Role::screen, room), room_id_(std::move(room)), secret_(std::move(secret)) {}

std::string Screen::hello() { return hello_of("screen", room_id_, secret_); }

}  // namespace quizroom::simulation
