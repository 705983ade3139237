#include "net/clockwork.hpp"

#include <algorithm>

namespace quizroom::net {
namespace {

/// The alarm's clock stands still while the machine sleeps, the rooms' clock does not: an alarm for later would come late.
constexpr quiz::Milliseconds alarm_in_at_most{1'000};

}  // namespace

Clockwork::Clockwork(asio::io_context& context, rooms::Registry& registry) : registry_(registry), room_timer_(context.get_executor()) {
    look_at_agenda();
}

void Clockwork::look_at_agenda() {
    const auto due = registry_.due();
    const bool wakes_in_time = armed_for_ && (!due || *armed_for_ <= *due);  // too early costs less than another alarm each time
    if (!due || wakes_in_time) return;
    const auto at = now();
    armed_for_ = std::min(*due, at + alarm_in_at_most);
    room_timer_.expires_after(std::max(*armed_for_ - at, quiz::Milliseconds{0}));
    room_timer_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) wake_rooms();
    });
}

void Clockwork::wake_rooms() {
    armed_for_.reset();
    registry_.wake(now());
    look_at_agenda();
}

void Clockwork::stop() { room_timer_.cancel(); }

}  // namespace quizroom::net
