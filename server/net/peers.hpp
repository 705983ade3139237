// Everybody connected, over HTTP or WebSocket, so that one pulse a second can ping, expire and say goodbye to all of them:
// no connection needs a timer of its own.
#pragma once

#include <chrono>
#include <cstddef>
#include <list>

namespace quizroom::net {

using SteadyTime = std::chrono::steady_clock::time_point;

class Peer {
public:
    virtual ~Peer() = default;

    /// Once a second. May shut its socket down, which ends its coroutine a little later; never ends it at once.
    virtual void on_pulse(SteadyTime now) = 0;

    /// The server is leaving: finish what is under way and close.
    virtual void send_away() = 0;

    /// Shuts the socket down, whatever is under way.
    virtual void cut() = 0;
};

class Peers {
public:
    static constexpr std::size_t peers_max = 20'000;

    /// Keeps a peer listed while it lives.
    class Listed {
    public:
        Listed(Peers& peers, Peer& peer) : peers_(peers), place_(peers.list_.insert(peers.list_.end(), &peer)) {}
        ~Listed() { peers_.list_.erase(place_); }
        Listed(const Listed&) = delete;
        Listed& operator=(const Listed&) = delete;

    private:
        Peers& peers_;
        std::list<Peer*>::iterator place_;
    };

    void pulse(SteadyTime now) {
        for (auto* peer : list_) peer->on_pulse(now);
    }
    void send_away() {
        for (auto* peer : list_) peer->send_away();
    }
    void cut() {
        for (auto* peer : list_) peer->cut();
    }
    std::size_t count() const { return list_.size(); }

private:
    std::list<Peer*> list_;
};

}  // namespace quizroom::net
