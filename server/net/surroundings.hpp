// What all connections over HTTP share. All of it outlives them.
#pragma once

#include "net/clockwork.hpp"
#include "net/cores.hpp"
#include "net/doorkeeper.hpp"
#include "net/peers.hpp"
#include "net/routes.hpp"

namespace quizroom::net {

struct Surroundings {
    Clockwork& clockwork;
    Peers& peers;
    Cores& cores;
    Routes& routes;
    const Doorkeeper& doorkeeper;
};

}  // namespace quizroom::net
