#include "simulation/person.hpp"

#include <algorithm>
#include <utility>

namespace quizroom::simulation {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds watch_every = 4s;
constexpr Milliseconds silence_max = 12s;
constexpr int close_removed = 4002;

bool is_passing(std::string_view result) { return result == "question-is-paused" || result == "cannot-save"; }

}  // namespace

Person::Person(World& world, Listener& server, Role role, std::string room)
    : world_(world),
      person_(world.witness.meet(role, std::move(room))),
      server_(server),
      role_(role),
      last_id_(1 + world.dice.below(1u << 30) * 1'000) {}

std::string Person::name_of_role() const { return role_ == Role::student ? "student " : role_ == Role::host ? "host " : "screen "; }

void Person::connect() {
    line_ = &world_.lines.emplace_back(world_, server_, *this, person_);
    is_welcome_ = false;
    heard_at_ = world_.timeline.now();
    line_->say(hello());
    watch(line_);
}

void Person::connect_in(Milliseconds delay) {
    world_.timeline.in(delay, [this, plan = ++plan_] {
        if (plan == plan_ && line_ == nullptr) connect();
    });
}

/// Random, and longer each time: a class that has lost its network must not come back in one instant.
Milliseconds Person::back_off() {
    const auto longest = std::min<Milliseconds>(500ms * (1 << std::min(attempts_++, 4)), 5s);
    return world_.dice.between(0ms, longest);
}

void Person::lose_line() {
    line_ = nullptr;
    is_welcome_ = false;
}

void Person::leaves_for(Milliseconds time) {
    if (line_ != nullptr) line_->hang_up();
    lose_line();
    connect_in(time);
}

void Person::watch(Line* line) {
    world_.timeline.in(watch_every, [this, line] {
        if (line != line_) return;
        if (world_.timeline.now() - heard_at_ >= silence_max) return leaves_for(back_off());
        if (is_welcome_ && command_)
            say_command();
        else if (is_welcome_)
            line_->say(R"({"type":"ping","clientMs":1})");
        watch(line);
    });
}

void Person::command(std::string text) {
    command_ = Command{last_id_, std::move(text)};
    if (is_welcome_) say_command();
}

void Person::say_command() {
    line_->say(command_->text);
    if (world_.suffers(Fault::sent_twice) && world_.dice.happens(30)) line_->say(command_->text);
}

void Person::blurt(std::string text) {
    if (is_welcome_) line_->say(std::move(text));
}

void Person::closed(Line& line, int code) {
    if (&line != line_) return;
    lose_line();
    if (code == close_removed) belongs_ = false;
    if (const auto wait = on_closed(code)) connect_in(*wait);
}

std::optional<Milliseconds> Person::on_closed(int) { return back_off(); }

std::optional<Milliseconds> Person::on_refused(const Document& refusal) {
    return refusal.retry_after_ms > 0 ? Milliseconds{refusal.retry_after_ms} : back_off() + 500ms;
}

void Person::welcome() {
    is_welcome_ = belongs_ = true;
    attempts_ = 0;
    if (command_) say_command();
}

void Person::hear(Line& line, const DocumentPointer& document) {
    if (&line != line_) return;
    heard_at_ = world_.timeline.now();
    const auto& type = document->type;
    if (type == "welcome") return welcome();
    if (type == "me") return take_me(document);
    if (type == "tally") tally_ = document;
    if (type == "roster") on_roster(*document);
    if (type == "room") {
        room_ = document;
        on_room();
    }
    if (type != "refused" || is_welcome_) return;
    const auto wait = on_refused(*document);
    line_->hang_up();
    lose_line();
    if (wait) connect_in(*wait);
}

void Person::take_me(const DocumentPointer& document) {
    me_ = document;
    if (!command_ || document->last_command != command_->id || is_passing(document->last_result)) return;
    command_.reset();
    on_outcome(document->last_result);
}

}  // namespace quizroom::simulation
