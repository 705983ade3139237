#include "simulation/student.hpp"

#include <array>
#include <utility>

namespace quizroom::simulation {

using namespace std::chrono_literals;

namespace {

std::string draw_token(Dice& dice) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string token;
    for (int word = 0; word < 4; ++word) {
        auto number = dice.number();
        for (int digit = 0; digit < 16; ++digit, number >>= 4) token += digits[number & 15];
    }
    return token;
}

}  // namespace

Student::Student(World& world, Listener& server, std::string room, std::string pin)
    : Person(world, server, Role::student, std::move(room)),
      pin_(std::move(pin)),
      nickname_("Student " + std::to_string(world.dice.below(1'000))),
      token_(draw_token(world.dice)) {}

std::string Student::hello() {
    return R"({"type":"hello","role":"student","pin":")" + pin_ + R"(","token":")" + token_ + R"(","nickname":")" + nickname_ + "\"}";
}

bool Student::is_asked(std::uint64_t round) const { return room() && room()->phase == "asking" && room()->round == round; }

void Student::on_room() {
    if (room()->may_choose_team && world_.dice.happens(30)) world_.timeline.in(world_.dice.between(200ms, 3s), [this] { choose_team(); });
    if (room()->phase != "asking" || room()->round == round_) return;
    round_ = room()->round;
    asked_at_ = world_.timeline.now();
    const auto limit = room()->time_limit_ms > 0 ? Milliseconds{room()->time_limit_ms} : 8'000ms;
    tap_in(world_.dice.between(200ms, limit + limit / 8), round_);
    if (world_.suffers(Fault::nonsense) && world_.dice.happens(20)) misbehave();
    if (!world_.suffers(Fault::second_tab) || !world_.dice.happens(20)) return;
    world_.lines.emplace_back(world_, server(), other_tab_, person_).say(hello());
}

void Student::tap_in(Milliseconds delay, std::uint64_t round) {
    world_.timeline.in(delay, [this, round] { tap(round); });
}

void Student::tap(std::uint64_t round) {
    if (!is_asked(round) || !belongs()) return;
    if (is_busy()) return tap_in(500ms, round);
    const auto honest = world_.timeline.now() - asked_at_;
    const auto told = world_.suffers(Fault::tall_tale) ? world_.dice.between(0ms, 60s) : honest;
    command(R"({"type":"answer","id":)" + std::to_string(next_id()) + R"(,"round":)" + std::to_string(round) + R"(,"answer":{"picks":)" +
            draw_picks() + R"(},"reactionMs":)" + std::to_string(told.count()) + "}");
}

std::string Student::draw_picks() {
    const auto& shown = *room();
    auto& dice = world_.dice;
    std::string picks;
    const auto pick = [&](std::size_t choice) { picks += (picks.empty() ? "" : ",") + std::to_string(choice); };
    if (shown.kind == "choose-one") pick(dice.below(shown.options));
    if (shown.kind == "choose-all") {
        const auto certain = dice.below(shown.options);
        for (std::size_t option = 0; option < shown.options; ++option)
            if (option == certain || dice.happens(40)) pick(option);
    }
    if (shown.kind == "sort-into-groups")
        for (std::size_t item = 0; item < shown.items; ++item) pick(dice.below(shown.groups));
    if (shown.kind == "put-in-order" || shown.kind == "match") {
        const auto first = dice.below(shown.items);
        for (std::size_t item = 0; item < shown.items; ++item) pick((first + item) % shown.items);
    }
    return "[" + picks + "]";
}

void Student::misbehave() {
    constexpr std::array<std::string_view, 5> nonsense{
        R"({"type":"answer","id":7,"round":99,"answer":{"picks":[0]},"reactionMs":1})",
        R"({"type":"end","id":8,"step":1})",
        R"({"type":"answer","id":9})",
        "{",
        R"({"type":"hello","role":"host","room":"0","secret":"0"})",
    };
    blurt(std::string{nonsense[world_.dice.below(nonsense.size())]});
}

/// Sometimes one that there is not.
void Student::choose_team() {
    if (!room() || !room()->may_choose_team || !belongs() || is_busy()) return;
    command(R"({"type":"join-team","id":)" + std::to_string(next_id()) + R"(,"team":)" + std::to_string(1 + world_.dice.below(room()->teams + 1)) +
            "}");
}

/// Often when it is too late, sometimes without an answer that has counted.
void Student::state_confidence(std::uint64_t round) {
    if (!room() || room()->round != round || !room()->asks_confidence || !belongs() || is_busy()) return;
    constexpr std::array<std::string_view, 3> steps{"guessed", "fairly-sure", "sure"};
    command(R"({"type":"confidence","id":)" + std::to_string(next_id()) + R"(,"round":)" + std::to_string(round) + R"(,"confidence":")" +
            std::string{steps[world_.dice.below(steps.size())]} + "\"}");
}

void Student::on_outcome(std::string_view) {
    const auto round = round_;
    if (room() && room()->asks_confidence && world_.dice.happens(50))
        world_.timeline.in(world_.dice.between(100ms, 4s), [this, round] { state_confidence(round); });
    if (is_asked(round) && world_.dice.happens(40)) tap_in(world_.dice.between(100ms, 4s), round);
}

/// Sent out, and perhaps back as somebody new.
std::optional<Milliseconds> Student::joins_anew() {
    gives_up_seat();
    if (world_.dice.happens(50)) return std::nullopt;
    token_ = draw_token(world_.dice);
    nickname_ += " again";
    return world_.dice.between(500ms, 5s);
}

std::optional<Milliseconds> Student::on_refused(const Document& refusal) {
    if (refusal.code == "seat-banned" || refusal.code == "room-is-over" || refusal.code == "nickname-invalid") {
        gives_up_seat();
        return std::nullopt;
    }
    if (refusal.code == "seat-removed") return joins_anew();
    if (refusal.code == "nickname-taken") nickname_ = refusal.suggestion;
    return Person::on_refused(refusal);
}

std::optional<Milliseconds> Student::on_closed(int code) {
    constexpr int close_replaced = 4001;
    constexpr int close_removed = 4002;
    if (code == close_removed) return joins_anew();
    if (code == close_replaced) return world_.dice.between(500ms, 5s);  // the person asks for it
    return Person::on_closed(code);
}

}  // namespace quizroom::simulation
