// All cores of a server. Rooms, HTTP and signals stay at home, on the first; the work on sockets is spread. With one core
// there is nothing between a session and its room. With more, everybody is told through errands, whoever is on the home core
// too, so that the other cores begin to send before home does.
#pragma once

#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "net/core.hpp"
#include "net/event_loop.hpp"
#include "net/front_desk.hpp"
#include "net/load.hpp"

namespace quizroom::net {

class Cores {
public:
    struct Parts {
        asio::io_context& home;
        rooms::Registry& registry;
        Clockwork& clockwork;
        Peers& peers;  // home's own: HTTP, and with one core everybody
        const Patience& patience;
        int count = 1;
    };

    explicit Cores(const Parts& parts);
    ~Cores();
    Cores(const Cores&) = delete;
    Cores& operator=(const Cores&) = delete;

    /// From here on the other cores work.
    void start();
    /// What waits in them stays.
    void stop();

    /// Gives a socket that is to become a WebSocket to the core with the fewest.
    void take(Socket socket, std::unique_ptr<const Upgrade> upgrade);

    void send_away();
    void cut();

    /// What is not among home's peers.
    std::size_t connection_count() const;
    Load load() const;

private:
    /// A core beside home.
    struct Further {
        explicit Further(const Core::Home& home) : core(loop, home) {}
        void run();

        EventLoop loop;
        Core core;
        std::thread thread;
    };

    Core& least_busy();

    Parts parts_;
    EndOfTurn end_of_turn_;
    FrontDesk front_desk_;
    Traffic traffic_;
    Station home_station_;
    std::unique_ptr<Core> home_core_;  // only beside others
    std::vector<std::unique_ptr<Further>> further_;
    std::vector<Core*> all_;  // home last: its errands leave after the others'
};

}  // namespace quizroom::net
