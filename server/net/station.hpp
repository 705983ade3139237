// What the sessions of one core share. All of it outlives them.
#pragma once

#include "net/ear.hpp"
#include "net/patience.hpp"
#include "net/peers.hpp"
#include "net/server_clock.hpp"
#include "net/traffic.hpp"

namespace quizroom::net {

struct Station {
    Reception& reception;
    Peers& peers;
    Traffic& traffic;
    const ServerClock& clock;
    const Patience& patience;
};

}  // namespace quizroom::net
