// One live room: decides, has it written down, moves the board, shows it to everyone from their own chair. It holds the
// rules' room and the people; it knows no clock, thread, socket or file.
//
// A room that cannot be saved rests. Its guests stay, and see the room as it is on disk; host and screen are told; nothing
// is accepted. When what it writes first is on disk again, everybody gets every document anew and the game goes on.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "journal/journal.hpp"
#include "protocol/client_message.hpp"
#include "protocol/server_message.hpp"
#include "quiz/decide.hpp"
#include "rooms/attendance.hpp"
#include "rooms/audience.hpp"
#include "rooms/sendings.hpp"

namespace quizroom::rooms {

class LiveRoom {
public:
    static constexpr quiz::Milliseconds coalescing{100};  // tallies and rosters: ten a second
    static constexpr quiz::Seconds heartbeat{1};
    static constexpr quiz::Seconds away_after{5};
    static constexpr std::chrono::hours abandoned_after{4};
    static constexpr std::chrono::minutes kept_after_end{30};
    static constexpr quiz::Seconds tries_again_after{1};
    static constexpr std::size_t roster_rows_max = 200;

    /// What a room tells those who may know more than the game.
    struct Links {
        std::string join_url;
        std::string screen_secret;
    };

    /// `room` is what its journal tells up to `room.sequence`, all of it durable; empty for a new room.
    LiveRoom(quiz::Room room, journal::Epoch epoch, journal::Appender& journal, Links links);

    const quiz::Room& room() const { return room_; }
    const std::string& id() const { return room_.id; }
    journal::Epoch epoch() const { return epoch_; }
    std::size_t guest_count() const { return audience_.size(); }
    std::uint64_t durable() const { return audience_.released(); }

    /// Writes the first event of a new room, or the recovery of an old one.
    void open(quiz::RoomOpened opened, quiz::Instant now, std::vector<quiz::Picture> pictures = {});
    void recover(quiz::Instant now);

    using Admitted = std::variant<GuestId, protocol::Refused>;
    Admitted admit_student(const protocol::StudentHello& hello, Connection& connection, quiz::Instant now);
    Admitted admit_watcher(protocol::Role role, Connection& connection, quiz::Instant now);
    void leave(GuestId guest, quiz::Instant now);

    void answer(GuestId guest, const protocol::AnswerMessage& message, quiz::Milliseconds allowance, quiz::Instant now);
    /// What a student says besides answering.
    void tell(GuestId guest, const protocol::StudentMessage& message, quiz::Instant now);
    /// The message's random seed has been drawn: the same messages at the same times play the same game.
    void act(GuestId guest, const protocol::HostMessage& message, quiz::Instant now);

    /// What was appended is durable up to `sequence`.
    void on_durable(std::uint64_t sequence, quiz::Instant now);

    /// When this room next wants `wake` or, while it rests, `go_on`.
    std::optional<quiz::Instant> due() const;
    void wake(quiz::Instant now);

    /// Nobody needs this room in memory any more.
    bool is_over(quiz::Instant now) const;

    /// The journal has refused what was appended: this object no longer tells the truth, and is to rest before its next turn.
    bool has_failed() const { return failed_ || audience_.is_overwhelmed(); }
    void fail() { failed_ = true; }

    /// Nothing is accepted from here on, and nothing that is not on disk will ever be told.
    void rest(quiz::Instant now);
    bool is_resting() const { return rest_.has_value(); }
    bool is_read_back() const { return rest_ && rest_->is_read_back; }
    /// A resting room is what its journal tells, of which `room.sequence` is the last; from here on it writes in `epoch`.
    void become(quiz::Room room, journal::Epoch epoch, quiz::Instant now);
    /// Tries to write again; `become` has been called since it was last tried in vain.
    void go_on(quiz::Instant now);

    /// Tells everybody to come back a little later.
    void say_goodbye(quiz::Milliseconds retry_after);
    /// Tells everybody that there is nothing to come back to.
    void close();

private:
    /// What a turn has made out of date.
    struct Changes {
        bool room = false;
        bool announced_end = false;  // of the question: hosts and screens are told, a student's documents say when it comes
        bool hosts_alone = false;    // are told, and students with extra time of their deadline
        bool every_seat = false;
        bool tally = false;
        bool every_row = false;
    };

    struct Rest {
        quiz::Instant tries_again_at;
        bool is_read_back = false;  // before that nobody is shown anything
        bool is_trying = false;     // the first record of its new epoch waits for the disk
    };

    std::optional<quiz::Refusal> submit(const quiz::Command& command, quiz::Instant now);
    /// Whether a guest's message is a student's own, who is told if it is not.
    bool may_submit(GuestId id);
    void submit_once(quiz::SeatId seat, quiz::CommandId id, const quiz::Command& command, quiz::Instant now);
    protocol::Outcome outcome_of(const protocol::HostMessage& message, quiz::Instant now);
    bool was_away(quiz::Instant now) const;
    void record(const quiz::Events& events, quiz::Instant now, std::vector<quiz::Picture> pictures = {});
    void note_changes(const quiz::Event& event, Changes& changes);
    void publish(const Changes& changes, quiz::Instant now);
    void note_question_told(quiz::Instant now);
    void check_attendance(quiz::Instant now);

    // live_room_visits.cpp: who comes and goes
    bool lets_in() const { return !rest_ || (rest_->is_read_back && !rest_->is_trying); }
    void dismiss_seat(quiz::SeatId seat, protocol::Farewell reason);
    void dismiss_unsaved_guests(const quiz::Room& as_they_joined, quiz::Instant now);

    // live_room_rest.cpp: what a restart and a failing disk do to a room
    void remember_outcomes();
    void resume_sendings();
    bool append(const quiz::Event& event, quiz::Instant now);
    void welcome_everyone(quiz::Instant now);
    void tell_at_once(GuestId guest, Slot slot, std::string text);

    // live_room_letters.cpp: what is written to whom
    void post(Recipient to, Slot slot, std::string text);
    void post_room(const Changes& changes, quiz::Instant now);
    void post_seat(quiz::SeatId seat);
    void post_room_and_seats();
    void post_screens(quiz::Instant now);
    void post_own_deadlines();
    void post_tally(quiz::Instant now);
    void write_room(quiz::Instant now);
    Document host_room_document() const;
    Document seat_document(quiz::SeatId seat) const;
    Document tally_document(protocol::Role role) const;
    void post_stale_rows();
    void post_rows(const Guest& host);
    void post_documents(GuestId id, quiz::Instant now);
    void mark_row(quiz::SeatId seat);
    void mark_every_row();
    bool has_stale_rows() const;

    quiz::Room room_;
    journal::Epoch epoch_;
    journal::Appender& journal_;
    Links links_;
    Audience audience_;
    Attendance attendance_;
    Sendings sendings_;
    std::vector<protocol::Outcome> outcomes_;  // the last of each seat, by seat id - 1
    std::deque<protocol::Outcome> host_refusals_;
    protocol::Frame room_frame_;  // as students and screens see it now
    std::uint64_t asked_at_sequence_ = 0;
    bool question_told_ = true;  // the open question has left for everyone who was here
    bool tally_is_stale_ = false;
    bool failed_ = false;
    std::optional<Rest> rest_;
    bool has_closed_ = false;  // the end was long ago, and everybody was asked to hang up
    quiz::Instant coalesced_at_;
    quiz::Instant last_guest_left_at_;
};

}  // namespace quizroom::rooms
