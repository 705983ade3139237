// The server's process: starts, is gone in the middle of anything, starts again over the same disk. What it runs is the
// real registry of rooms and the real conversations; it stands in for the event loop, the listener and the clock.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rooms/registry.hpp"
#include "simulation/line.hpp"

namespace quizroom::simulation {

class Server : public Listener {
public:
    explicit Server(World& world);

    bool accept(Line& line) override;
    void hear(Line& line, const std::string& text) override;
    void gone(Line& line) override;

    using Opened = std::function<void(const rooms::Registry::Opened&)>;
    /// As over HTTP; `done` is not called when the server goes meanwhile.
    void open(const rooms::OpenRequest& request, Opened done);

    /// Whether it has run undisturbed for a while.
    bool is_calm() const;
    quiz::Instant clock() const { return started_on_ + world_.timeline.now(); }
    const rooms::Registry* registry() const { return registry_.get(); }

private:
    void start();
    void crash();
    void plan_sleep();
    /// Now, or when the machine is awake again; never, when the server is another by then.
    void turn(std::function<void()> action);
    void look_at_agenda();
    bool is_up() const { return registry_ != nullptr && !is_doomed_; }

    World& world_;
    Dice dice_;  // the server's own chance
    quiz::Instant started_on_;
    std::unique_ptr<rooms::Registry> registry_;
    std::vector<Line*> lines_;
    int life_ = 0;  // rises with each start
    bool is_doomed_ = false;
    std::optional<std::size_t> crashes_after_;
    std::optional<quiz::Instant> armed_for_;
    Milliseconds asleep_until_{};
    Milliseconds started_at_{};
};

}  // namespace quizroom::simulation
