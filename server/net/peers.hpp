// Everybody connected, over HTTP or WebSocket, so that one pulse a second can ping, expire and say goodbye to all of them:
// no connection needs a timer of its own.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

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
        Listed(Peers& peers, Peer& peer) : peers_(peers), peer_(peer), place_(peers.list_.size()) { peers.list_.push_back(this); }
        ~Listed() {
            auto& list = peers_.list_;
            list[place_] = list.back();
            list[place_]->place_ = place_;
            list.pop_back();
        }
        Listed(const Listed&) = delete;
        Listed& operator=(const Listed&) = delete;

    private:
        friend class Peers;

        Peers& peers_;
        Peer& peer_;
        std::size_t place_;
    };

    void pulse(SteadyTime now) {
        for (auto* listed : list_) listed->peer_.on_pulse(now);
    }
    void send_away() {
        for (auto* listed : list_) listed->peer_.send_away();
    }
    void cut() {
        for (auto* listed : list_) listed->peer_.cut();
    }
    std::size_t count() const { return list_.size(); }

private:
    std::vector<Listed*> list_;
};

}  // namespace quizroom::net
