// One game from one seed: first everything goes wrong, then nothing does, and in the end all must be well.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>

#include "simulation/host.hpp"
#include "simulation/lessons.hpp"
#include "simulation/server.hpp"
#include "simulation/student.hpp"

namespace quizroom::simulation {

class Game {
public:
    explicit Game(std::uint64_t seed, Twin twin = Twin::first);

    void tell_aloud() { world_.is_told = true; }

    /// Throws a `Violation` at the first thing that must not be.
    void play();

    const World& world() const { return world_; }
    Milliseconds lasted() const { return world_.timeline.now(); }

private:
    void ask_for_room();
    void invite(const rooms::RoomLine& room);
    void inspect();
    bool is_over() const;
    void check_live_room() const;
    void check_due() const;
    void check_end() const;
    void check_person(const Person& person, const std::string& room_text) const;
    void check_host(const Host& host) const;

    const Disk::Shelf* shelf() const { return world_.disk.shelf(room_); }

    World world_;
    Lesson lesson_;
    quiz::Settings settings_;
    Server server_;
    std::string room_;  // empty until it has been opened
    int requests_ = 0;
    std::deque<Host> hosts_;
    std::deque<Screen> screens_;
    std::deque<Student> students_;
    Milliseconds ended_at_{-1};
};

}  // namespace quizroom::simulation
