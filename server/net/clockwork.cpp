#include "net/clockwork.hpp"

#include <algorithm>

namespace quizroom::net {

Clockwork::Clockwork(asio::io_context& context, rooms::Registry& registry, Peers& peers, std::chrono::milliseconds pulse)
    : registry_(registry), peers_(peers), pulse_(pulse), pulse_timer_(context.get_executor()), room_timer_(context.get_executor()) {
    wait_for_pulse();
    look_at_agenda();
}

void Clockwork::look_at_agenda() {
    const auto due = registry_.due();
    const bool wakes_in_time = armed_for_ && (!due || *armed_for_ <= *due);  // too early costs less than another alarm each time
    if (!due || wakes_in_time) return;
    armed_for_ = due;
    room_timer_.expires_after(std::max(*due - now(), quiz::Milliseconds{0}));
    room_timer_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) wake_rooms();
    });
}

void Clockwork::wake_rooms() {
    armed_for_.reset();
    registry_.wake(now());
    look_at_agenda();
}

void Clockwork::wait_for_pulse() {
    pulse_timer_.expires_after(pulse_);
    pulse_timer_.async_wait([this](boost::system::error_code cancelled) {
        if (cancelled) return;
        peers_.pulse(std::chrono::steady_clock::now());
        wait_for_pulse();
    });
}

void Clockwork::stop() {
    pulse_timer_.cancel();
    room_timer_.cancel();
}

}  // namespace quizroom::net
