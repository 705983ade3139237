#include "simulation/line.hpp"

#include <algorithm>
#include <utility>

#include "simulation/violation.hpp"

namespace quizroom::simulation {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds silent_max = 40s;  // as long as the server waits for any sign of life
constexpr Milliseconds closing_max = 5s;  // as long as it waits for a client to hang up

}  // namespace

Line::Line(World& world, Listener& listener, Caller& caller, std::size_t person)
    : world_(world), listener_(listener), caller_(caller), person_(person) {
    is_slow_ = world_.suffers(Fault::slow_reader) && world_.dice.happens(40);
    plan_trouble();
    said_ = world_.timeline.now() + world_.latency();
    world_.timeline.at(said_, [this] {
        if (!passes_) return;
        if (!listener_.accept(*this)) break_off();
    });
}

void Line::plan_trouble() {
    const bool may_break = world_.suffers(Fault::cut);
    const bool may_fall_silent = world_.suffers(Fault::half_open);
    if (!may_break && !may_fall_silent) return;
    const auto at = world_.timeline.now() + world_.dice.between(0ms, 2 * world_.mix.trouble_every);
    const bool breaks = may_break && (!may_fall_silent || world_.dice.happens(50));
    if (at >= world_.mix.until) return;
    world_.timeline.at(at, [this, breaks] {
        if (breaks)
            break_off();
        else
            fall_silent();
    });
}

std::string Line::who() const { return "person " + std::to_string(person_); }

quiz::Milliseconds Line::allowance() const { return std::min(measured_.value_or(0ms), quiz::Milliseconds{500}); }

void Line::say(std::string text) {
    if (!person_is_there_) return;
    world_.tell([&] { return who() + " says " + text; });
    const auto latency = world_.latency();
    const auto round_trip = 2 * latency;
    measured_ = std::min(measured_.value_or(round_trip), round_trip);
    said_ = std::max(said_, world_.timeline.now() + latency);
    world_.timeline.at(said_, [this, text = std::move(text)] {
        if (passes_ && conversation) listener_.hear(*this, text);
    });
}

void Line::hang_up() {
    if (!person_is_there_) return;
    person_is_there_ = false;
    tell_server();
}

void Line::tell_server() {
    if (!passes_) return;
    said_ = std::max(said_, world_.timeline.now() + world_.latency());
    world_.timeline.at(said_, [this] {
        if (passes_) listener_.gone(*this);
    });
}

void Line::break_off() {
    if (!passes_) return;
    world_.tell([&] { return who() + "'s line breaks"; });
    passes_ = false;
    close_person(0);
    listener_.gone(*this);
}

void Line::fall_silent() {
    if (!passes_) return;
    world_.tell([&] { return who() + "'s line falls silent"; });
    passes_ = false;
    world_.timeline.in(silent_max, [this] { listener_.gone(*this); });
}

void Line::vanish() {
    conversation.reset();
    if (!passes_) return;
    passes_ = false;
    if (world_.is_troubled() && world_.dice.happens(20)) return;  // the power went: nobody says so
    close_person(0);
}

void Line::close_person(int code) {
    if (!std::exchange(person_is_there_, false)) return;
    caller_.closed(*this, code);
}

void Line::deliver(rooms::Documents documents) {
    if (is_dismissed_) return;
    for (const auto& [slot, frame] : documents) {
        auto document = world_.reader.read(frame);
        world_.witness.told(person_, *document);
        put({slot, std::move(document)});
    }
}

bool Line::is_waiting(rooms::Slot slot) const { return std::ranges::find(waiting_, slot, &Letter::slot) != waiting_.end(); }

void Line::dismiss(protocol::Frame goodbye, int close_code) {
    if (is_dismissed_) return;
    put({rooms::Slot::reply, world_.reader.read(goodbye), close_code});
    is_dismissed_ = true;
    world_.timeline.in(closing_max, [this] { listener_.gone(*this); });
}

void Line::put(Letter letter) {
    if (!is_sending_) return send(std::move(letter));
    const auto older = std::ranges::find(waiting_, letter.slot, &Letter::slot);
    if (older == waiting_.end()) {
        waiting_.push_back(std::move(letter));
        hold(waiting_.size() <= waiting_max, invariant::bounds, [] { return std::string{"an outbox"}; });
        return;
    }
    // Rows are documents of their own: a frame of them in the place of another would lose some.
    hold(letter.slot != rooms::Slot::roster, invariant::bounds, [] { return std::string{"a roster in the place of another"}; });
    *older = std::move(letter);
}

void Line::send(Letter letter) {
    const auto takes = is_slow_ && world_.is_troubled() ? world_.dice.between(50ms, 3s) : 0ms;
    sent_ = std::max(sent_, world_.timeline.now() + takes + world_.latency());
    world_.timeline.at(sent_, [this, letter = std::move(letter)] { arrive(letter); });
    if (takes == 0ms) return;
    is_sending_ = true;
    world_.timeline.in(takes, [this] {
        is_sending_ = false;
        while (!is_sending_ && !waiting_.empty()) {
            auto next = std::move(waiting_.front());
            waiting_.erase(waiting_.begin());
            send(std::move(next));
        }
    });
}

void Line::arrive(const Letter& letter) {
    if (!passes_ || !person_is_there_) return;
    world_.tell([&] { return who() + " hears " + std::string{protocol::payload_of(letter.document->frame)}; });
    caller_.hear(*this, letter.document);
    if (letter.close_code == 0 || !person_is_there_) return;
    tell_server();
    close_person(letter.close_code);
}

}  // namespace quizroom::simulation
