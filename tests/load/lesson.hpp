// A room and everybody in it: host, screen and students, each with a client of their own, and the ledger of what they were told.
#pragma once

#include <deque>

#include "load/host.hpp"
#include "load/ledger.hpp"
#include "load/screen.hpp"
#include "load/student.hpp"

namespace quizroom::load {

class Lesson {
public:
    /// `room` is the RoomSummary of a new room.
    Lesson(const Client::Surroundings& surroundings, const Json& room, std::size_t students, Dice& dice);

    /// Everybody connects, and the host plays once all students are there.
    void begin(Host::Patience patience);

    /// Everybody hangs up.
    void leave();

    const std::string& room() const { return room_; }
    Ledger& ledger() { return ledger_; }
    Host& host() { return host_; }
    Screen& screen() { return screen_; }
    std::deque<Student>& students() { return students_; }

    /// What the host is shown; a last call is a phase of its own here.
    std::string phase() const;

    bool is_everybody_here() const;
    bool is_nobody_connected() const;

    /// Nobody waits for what became of a command.
    bool is_settled() const;

    /// When the last of them was there again.
    Clock::time_point complete_since() const;

private:
    std::string room_;
    Ledger ledger_;
    Host host_;
    Screen screen_;
    std::deque<Student> students_;
    std::vector<Client*> everybody_;
};

}  // namespace quizroom::load
