// The people connected to one room, and the letters to them that wait until what they tell is on disk.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "protocol/server_message.hpp"
#include "quiz/seat.hpp"
#include "rooms/connection.hpp"
#include "rooms/stale_rows.hpp"

namespace quizroom::rooms {

/// 1, 2, ...: never used twice in a room, so that a letter to somebody who has left reaches nobody.
using GuestId = std::uint64_t;

struct Guest {
    GuestId id = 0;
    Connection* connection = nullptr;  // nothing where somebody has left
    protocol::Role role = protocol::Role::student;
    quiz::SeatId seat = 0;                  // of a student
    std::unique_ptr<StaleRows> stale_rows;  // of a host
};

struct ToStudents {};
struct ToHosts {};
struct ToScreens {};
struct ToSeat {
    quiz::SeatId seat = 0;
};
struct ToGuest {
    GuestId guest = 0;
};
using Recipient = std::variant<ToStudents, ToHosts, ToScreens, ToSeat, ToGuest>;

class Audience {
public:
    static constexpr std::size_t hosts_max = 8;
    static constexpr std::size_t screens_max = 16;
    static constexpr std::size_t held_max = 100'000;

    GuestId add(Connection& connection, protocol::Role role, quiz::SeatId seat);
    void remove(GuestId guest);
    Guest* find(GuestId guest);
    const Guest* find(GuestId guest) const;
    std::optional<GuestId> guest_of(quiz::SeatId seat) const;
    /// By seat id - 1: who sits there, 0 for nobody.
    const std::vector<GuestId>& seated() const { return by_seat_; }
    std::size_t count(protocol::Role role) const;
    /// Hosts or screens, few by their limits: telling them costs nothing that grows with the class.
    const std::vector<GuestId>& watchers(protocol::Role role) const { return role == protocol::Role::host ? hosts_ : screens_; }
    bool empty() const { return size() == 0; }
    std::size_t size() const { return guests_.size() - gone_; }

    /// Everybody, in the order in which they came. Nobody may come or leave meanwhile.
    template <typename Do>
    void each(Do do_with) const {
        for (const auto& guest : guests_)
            if (guest.connection) do_with(guest);
    }
    /// Only those who sit on a seat. Whose seat was taken over is somebody who is about to leave.
    template <typename Do>
    void each_seated(Do do_with) const {
        each([&](const Guest& guest) {
            if (guest.role == protocol::Role::student && by_seat_[guest.seat - 1] == guest.id) do_with(guest);
        });
    }

    /// Delivers at once when everything up to `sequence` is durable, else when it is, and only to who is here now: whoever
    /// comes later gets documents of their own. Sequences do not fall.
    void post(std::uint64_t sequence, Recipient to, Slot slot, protocol::Frame frame);
    /// Those of one moment: at most `documents_max`.
    void post(std::uint64_t sequence, Recipient to, std::initializer_list<Document> documents);
    /// To a host, along with what still waits for all hosts of the same moment when there is no other host.
    void post_along(std::uint64_t sequence, GuestId host, Document document);

    /// A goodbye that waits like every other letter.
    void post_goodbye(std::uint64_t sequence, GuestId to, protocol::Frame frame, int close_code);

    /// Everything up to `sequence` is on disk: what waited for it leaves.
    void release(std::uint64_t sequence);
    std::uint64_t released() const { return durable_; }
    /// What still waits will never be told.
    void drop_held();
    /// Nothing waits, and what is told from here on follows `sequence`, all of it on disk.
    void start_at(std::uint64_t sequence);
    std::size_t held() const { return letters_.size(); }
    /// The disk is so far behind that letters had to be thrown away.
    bool is_overwhelmed() const { return overwhelmed_; }

private:
    struct Letter {
        std::uint64_t sequence = 0;
        Recipient to;
        std::array<Document, documents_max> documents;
        std::size_t count = 0;
        int close_code = 0;  // not 0: the connection is dismissed with the first document
        GuestId newest = 0;  // the last who was here when it was written

        Documents all() const { return {documents.data(), count}; }
    };

    Letter written(std::uint64_t sequence, Recipient to, std::initializer_list<Document> documents) const;
    void send_or_hold(Letter letter);
    void send(const Letter& letter);
    void send_to_students(const Letter& letter);
    void hand_over(GuestId id, const Letter& letter);
    std::vector<GuestId>& list_of(protocol::Role role) { return role == protocol::Role::host ? hosts_ : screens_; }

    std::vector<Guest> guests_;  // by id; places of those who left are taken out when they are half of all
    std::size_t gone_ = 0;
    std::vector<GuestId> hosts_;
    std::vector<GuestId> screens_;
    std::vector<GuestId> by_seat_;  // by seat id - 1; 0 for nobody
    std::deque<Letter> letters_;
    std::uint64_t durable_ = 0;
    GuestId last_guest_ = 0;
    bool overwhelmed_ = false;
};

}  // namespace quizroom::rooms
