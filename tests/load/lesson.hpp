// A room and everybody in it: host, screen and students, each with a client of their own, and the ledger of what they were told.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "load/host.hpp"
#include "load/records.hpp"
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
    Ledger& ledger() { return records_.ledger; }
    Timekeeper& times() { return records_.times; }
    Host& host() { return host_; }
    Screen& screen() { return screen_; }
    std::span<const std::unique_ptr<Student>> students() const { return students_; }
    const std::vector<Client*>& everybody() const { return everybody_; }

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
    Records records_;
    Host host_;
    Screen screen_;
    std::vector<std::unique_ptr<Student>> students_;
    std::vector<Client*> everybody_;
};

}  // namespace quizroom::load
