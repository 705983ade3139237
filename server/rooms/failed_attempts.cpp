#include "rooms/failed_attempts.hpp"

namespace quizroom::rooms {
namespace {

constexpr quiz::Seconds window_length{60};

}  // namespace

std::optional<quiz::Milliseconds> FailedAttempts::wait(std::string_view address, quiz::Instant now) const {
    const auto found = windows_.find(std::string{address});
    if (found == windows_.end() || found->second.failures < per_minute_max) return std::nullopt;
    const auto remaining = found->second.since + window_length - now;
    if (remaining <= quiz::Milliseconds::zero()) return std::nullopt;
    return remaining;
}

void FailedAttempts::count(std::string_view address, quiz::Instant now) {
    if (windows_.size() >= addresses_max) std::erase_if(windows_, [&](const auto& entry) { return entry.second.since + window_length <= now; });
    if (windows_.size() >= addresses_max) windows_.clear();  // a flood from everywhere: forget rather than grow
    auto& window = windows_[std::string{address}];
    if (window.since + window_length <= now) window = {now, 0};
    ++window.failures;
}

}  // namespace quizroom::rooms
