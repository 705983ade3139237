// A lecture hall in one thread: the server's own rooms, conversations, outboxes and journal, a host, a screen, and students whose
// messages are the same in every run. Its clock stands still but for the steps it is told to take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "counts/line.hpp"
#include "counts/paced_journal.hpp"
#include "journal/journal.hpp"
#include "net/conversation.hpp"
#include "net/hearing.hpp"
#include "rooms/registry.hpp"
#include "support/temporary_folder.hpp"

namespace quizroom::counts {

class Hall {
public:
    struct Wishes {
        std::size_t students = 0;
        std::size_t questions = 0;
    };
    explicit Hall(Wishes wishes);

    /// One connection and whoever sits behind it.
    struct Guest {
        Guest(Hall& hall) : line(hall.traffic_), conversation(hall.registry_, line, "192.0.2.1") {}
        Line line;
        net::Hearing hearing;
        net::Conversation conversation;
    };

    Guest& host() { return host_; }
    std::deque<Guest>& students() { return students_; }

    /// One message, as the server hears it.
    void hear(Guest& guest, std::string_view text);

    /// The end of a turn: what was appended is written, and whoever waited for that is told.
    void settle();

    /// Rooms that are due are woken.
    void wake();

    void step_clock(quiz::Milliseconds time) { elapsed_ += time; }

    /// Whether host or screen had been told something.
    bool read_watchers();

    /// Lets the clock go on until nobody is told anything more, and reads everything that was sent.
    void calm_down();

    /// A button of the host's, ready to be heard: "ask", "skip".
    std::string press(const std::string& button);

    /// A student's answer to the open question, ready to be heard.
    std::string answer(std::size_t student, int pick);

    PacedJournal& journal() { return journal_; }

private:
    static rooms::Registry::Parts parts_of(Hall& hall);
    quiz::Instant now() const;
    const quiz::Room& room() const { return *registry_.in_play(line_.room); }
    void open_room(std::size_t questions);
    void seat(Guest& guest, const std::string& hello);
    void seat_students(std::size_t count);

    tests::TemporaryFolder folder_;
    PacedJournal journal_{folder_.path("")};
    journal::Reader reader_{folder_.path("")};
    std::uint64_t draws_ = 0;
    quiz::Milliseconds elapsed_{};
    std::optional<quiz::Instant> due_;
    rooms::Registry registry_{parts_of(*this)};
    net::Traffic traffic_;
    rooms::RoomLine line_;
    Guest host_{*this};
    Guest screen_{*this};
    std::deque<Guest> students_;
    quiz::CommandId last_command_ = 0;
};

}  // namespace quizroom::counts
