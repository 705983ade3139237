// Wakes rooms when they are due, and knows what time it is for them. It knows nothing of what they do then.
#pragma once

#include <optional>

#include "net/asio.hpp"
#include "net/pulse.hpp"
#include "net/server_clock.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

class Clockwork {
public:
    Clockwork(asio::io_context& context, rooms::Registry& registry);

    quiz::Instant now() const { return clock_.now(); }
    const ServerClock& clock() const { return clock_; }
    /// Before anybody on another core reads the clock.
    void advance_to(quiz::Instant at) { clock_.advance_to(at); }

    /// To be called after every turn in which a room was touched: it may be due at another time now.
    void look_at_agenda();

    void stop();

private:
    void wake_rooms();

    rooms::Registry& registry_;
    ServerClock clock_;
    SteadyTimer room_timer_;
    std::optional<quiz::Instant> armed_for_;
};

}  // namespace quizroom::net
