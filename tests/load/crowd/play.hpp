// One run of a scenario against a server that is there already: rooms are opened, everybody comes, plays and leaves, and the
// reports are held against what everybody saw.
#pragma once

#include <iosfwd>
#include <memory>
#include <vector>

#include "load/crowd/class_room.hpp"
#include "load/crowd/nuisance.hpp"
#include "load/crowd/server_view.hpp"

namespace quizroom::load {

class Play {
public:
    struct Wishes {
        Scenario scenario;
        Address server;
        std::string host_key;
        std::uint64_t seed = 0;
    };

    explicit Play(Wishes wishes);

    /// Tells its progress; gives what was broken, in words.
    Faults run(std::ostream& progress);

    const Measured& measured() const { return stage_.measured; }

private:
    void open_rooms();
    void invite_nuisances();
    /// False when somebody is missing.
    bool gather(std::ostream& progress);
    void play(std::ostream& progress);
    void reckon(std::ostream& progress);
    void tell_progress(std::ostream& progress, std::string_view when);
    std::uint64_t joined() const;
    bool run_until(const std::function<bool()>& fact, Clock::time_point give_up_at, std::ostream& progress);
    void note_missing(const std::string& what, std::string (ClassRoom::*who)() const);
    ServerView::Figures server_figures();
    void note_silence(const NoAnswer& silence);
    Milliseconds longest_play() const;

    Wishes wishes_;
    Dice dice_;
    Poll poll_;
    Stage stage_;
    ServerView server_;
    std::vector<std::unique_ptr<ClassRoom>> rooms_;
    std::vector<std::unique_ptr<Nuisance>> nuisances_;
    Clock::time_point begun_;
    Clock::time_point told_at_;
    bool has_server_ended_ = false;
};

}  // namespace quizroom::load
