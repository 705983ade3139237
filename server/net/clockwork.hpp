// The only timers of the server: one that wakes rooms when they are due, and the pulse of all connections.
// It knows nothing of what rooms and connections do when they are woken.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <optional>

#include "net/asio.hpp"
#include "net/peers.hpp"
#include "net/server_clock.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

class Clockwork {
public:
    Clockwork(asio::io_context& context, rooms::Registry& registry, Peers& peers, std::chrono::milliseconds pulse);

    quiz::Instant now() const { return clock_.now(); }
    void advance_to(quiz::Instant at) { clock_.advance_to(at); }

    /// To be called after every turn in which a room was touched: it may be due at another time now.
    void look_at_agenda();

    void stop();

private:
    using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

    void wait_for_pulse();
    void wake_rooms();

    rooms::Registry& registry_;
    Peers& peers_;
    std::chrono::milliseconds pulse_;
    ServerClock clock_;
    Timer pulse_timer_;
    Timer room_timer_;
    std::optional<quiz::Instant> armed_for_;
};

}  // namespace quizroom::net
