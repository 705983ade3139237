// A server and the classes that play on it one after another: what all scenarios have in common.
#pragma once

#include <memory>
#include <vector>

#include "load/lesson.hpp"
#include "load/server_process.hpp"

namespace quizroom::load {

class School {
public:
    struct Wishes {
        ServerProcess::Place place;
        std::size_t students = 200;
        std::uint64_t seed = 0;
    };

    explicit School(Wishes wishes);

    Loop& loop() { return loop_; }
    ServerProcess& server() { return server_; }
    Dice& dice() { return dice_; }

    /// The one that is being played; what was before has left and is kept for its ledger.
    Lesson& lesson() { return *lessons_.back(); }
    const Lesson& lesson() const { return *lessons_.back(); }
    const std::vector<std::unique_ptr<Lesson>>& lessons() const { return lessons_; }

    /// Opens a room for a new lesson, in which nobody is yet.
    void prepare_lesson();

    /// The same, and has everybody arrive; the host plays with this patience.
    void begin_lesson(const Host::Patience& patience);

    /// How long after `since` the last of them was there again; waits for them.
    Milliseconds time_until_everybody_is_here(Clock::time_point since);

    /// What is on disk now is held against what everybody was promised.
    void hold_against_report();
    void hold_all_against_reports();

    /// Of all lessons.
    Faults faults() const;
    std::size_t acknowledged() const;
    std::size_t kept() const;

private:
    Wishes wishes_;
    Dice dice_;
    Loop loop_;
    MessageReader reader_;
    ServerProcess server_;
    std::vector<std::unique_ptr<Lesson>> lessons_;
};

}  // namespace quizroom::load
