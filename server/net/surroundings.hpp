// What every connection of a server shares. All of it outlives the connections.
#pragma once

#include "net/clockwork.hpp"
#include "net/doorkeeper.hpp"
#include "net/patience.hpp"
#include "net/peers.hpp"
#include "net/routes.hpp"
#include "net/traffic.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

struct Surroundings {
    rooms::Registry& registry;
    Clockwork& clockwork;
    Peers& peers;
    Traffic& traffic;
    Routes& routes;
    const Doorkeeper& doorkeeper;
    Patience patience;
};

}  // namespace quizroom::net
