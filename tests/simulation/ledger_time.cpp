// Until when whose answers count, worked out a second time.
#include <algorithm>

#include "simulation/ledger.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {

using quiz::Instant;
using quiz::Milliseconds;

std::optional<Milliseconds> Ledger::deadline(int extra_percent) const {
    if (limit_ == Milliseconds{}) return last_call_;
    const auto end = limit_of(extra_percent) + extension_;
    return last_call_ ? std::min(end, *last_call_) : end;
}

/// Of whoever plays and may still answer.
std::optional<Milliseconds> Ledger::last_deadline() const {
    auto last = deadline();
    for (const auto& each : students_) {
        const bool may_answer = each.state == quiz::SeatState::playing && (!each.given || settings_.may_change_answer);
        if (may_answer) last = std::max(last, deadline(each.extra_percent));
    }
    return last;
}

std::int64_t Ledger::closes_at_ms(int extra_percent) const {
    const auto end = deadline(extra_percent);
    if (!is("asking") || !running_since_ || !end) return 0;
    return (running_since_->time_since_epoch() + *end - ran_).count();
}

std::int64_t Ledger::closes_at_ms(quiz::SeatId seat, std::uint64_t sequence) const {
    const auto& own = own_closings_[sequence - 1];
    const auto found = own.find(seat);
    return found == own.end() ? moments_[sequence - 1].closes_at_ms : found->second;
}

void Ledger::happen(const quiz::ExtraTimeGranted& event, Instant) {
    press(event.command);
    hold(!is("asking"), invariant::rules, [&] { return told("extra time"); });
    student(event.seat).extra_percent = event.percent;
}

}  // namespace quizroom::simulation
