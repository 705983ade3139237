// All rooms of a server: opens them, finds them, lets people in, wakes them when time is due, brings them back after a
// restart. It knows no sockets and no files; everything happens on the one thread that calls it.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "journal/journal.hpp"
#include "protocol/client_message.hpp"
#include "protocol/server_message.hpp"
#include "rooms/agenda.hpp"
#include "rooms/connection.hpp"
#include "rooms/failed_attempts.hpp"
#include "rooms/live_room.hpp"
#include "rooms/secrets.hpp"

namespace quizroom::rooms {

class Registry;

/// One connection's stay in one room. Whoever holds it says when it ends; destroyed without a word, it ends as of the
/// room's last event. The connection outlives its visit.
class Visit {
public:
    Visit() = default;
    Visit(Registry& registry, std::weak_ptr<LiveRoom> room, GuestId guest);
    Visit(Visit&& other) noexcept;
    Visit& operator=(Visit&& other) noexcept;
    ~Visit();

    /// The connection is gone as of `now`.
    void leave(quiz::Instant now);

    /// Whether somebody is visiting.
    explicit operator bool() const { return registry_ != nullptr; }

    /// An `AnswerMessage` or a `HostMessage`; anything else is refused. `allowance` is the link's measured round trip.
    void handle(const protocol::ClientMessage& message, quiz::Milliseconds allowance, quiz::Instant now);

private:
    Registry* registry_ = nullptr;
    std::weak_ptr<LiveRoom> room_;
    GuestId guest_ = 0;
};

struct OpenRequest {
    std::string request_id;  // the same one never opens a second room
    std::shared_ptr<const quiz::Quiz> quiz;
    quiz::Settings settings;
    std::vector<quiz::Picture> pictures = {};  // that the quiz shows
};

/// Whether somebody may be guessing at PINs or secrets: only these count against an address, and against a connection.
bool is_failed_attempt(const protocol::Refused& refusal);

enum class OpenRefusal { no_questions, too_many_rooms, cannot_save };

enum class RoomState { live, ended, damaged };

/// A line of the instructor's list. Secrets are empty for rooms that are not live.
struct RoomLine {
    std::string room;
    std::string pin;
    std::string title;
    std::string_view phase;
    RoomState state = RoomState::live;
    quiz::Instant opened_at;
    std::size_t students = 0;
    std::size_t questions_asked = 0;
    std::size_t question_count = 0;
    std::string host_secret;
    std::string screen_secret;
};

class Registry {
public:
    static constexpr std::size_t rooms_max = 1'000;
    static constexpr std::size_t ended_rooms_listed_max = 200;
    static constexpr std::size_t requests_remembered_max = 10'000;
    static constexpr std::chrono::hours pin_rests_for{24};

    struct Parts {
        journal::Appender& journal;
        const journal::Archive& archive;
        Key256 host_key;
        std::string join_url;                                   // what students type, for host and screen: "https://quiz.example.org"
        std::function<void(const std::string&)> note = {};      // for the log: a sentence about something that went wrong
        std::function<std::uint64_t()> random = random_number;  // ids, PINs and the seeds of drawn orders
        std::vector<std::string> losses = {};                   // what the journal has lost
    };

    explicit Registry(Parts parts);

    /// Folds every room that was live, and those that ended lately; their clocks go on. Returns one sentence for each room
    /// that could not be brought back.
    std::vector<std::string> recover(quiz::Instant now);

    /// The newest record of all rooms. A clock behind it would make them stand still until it has caught up.
    quiz::Instant last_record_at() const;

    using Opened = std::variant<RoomLine, OpenRefusal>;
    /// Opens a room; `done` is called once, later, when it is on disk or could not be written.
    void open(const OpenRequest& request, quiz::Instant now, std::function<void(Opened)> done);

    using Arrival = std::variant<Visit, protocol::Refused>;
    /// Lets a hello in, or says why not. `address` is where failed PINs are counted.
    Arrival arrive(const protocol::ClientMessage& hello, Connection& connection, std::string_view address, quiz::Instant now);

    /// What the journal reports, on this thread.
    void on_progress(const std::vector<journal::Progress>& progress, quiz::Instant now);

    /// When `wake` wants to be called next; nothing when no room waits for anything. May change with every other call.
    std::optional<quiz::Instant> due() const { return agenda_.first(); }
    void wake(quiz::Instant now);

    std::vector<RoomLine> list(quiz::Instant now);

    /// Whether the key is the server's host key, or the host secret of this room.
    bool is_host_key(const Key256& key) const;
    bool may_read_results(const Key256& key, std::string_view room) const;

    /// The room as it is played, with what is not on disk yet; nothing when it is not in memory.
    const quiz::Room* in_play(std::string_view room) const;

    /// Why there are no results, in a sentence. `not_now` may pass.
    struct NoResults {
        enum class Reason { no_such_room, damaged, not_now };
        Reason reason = Reason::no_such_room;
        std::string sentence;
    };
    /// The room as its journal tells it.
    std::variant<quiz::Room, NoResults> results(std::string_view room) const;

    /// What was lost to damage, in sentences for the instructor: of the whole database, and of single rooms.
    std::vector<std::string> losses() const;

    /// Tells everybody to come back a little later; after it nothing is accepted.
    void say_goodbye(quiz::Milliseconds retry_after);

    /// Whether something that has happened is not on disk yet.
    bool is_saving() const;

    struct Census {
        std::size_t rooms = 0;
        std::size_t guests = 0;
    };
    Census census() const;

private:
    friend class Visit;

    using RoomPointer = std::shared_ptr<LiveRoom>;

    RoomPointer find(std::string_view room) const;
    bool holds_key(const protocol::ClientMessage& hello) const;
    bool knows_secret(protocol::Role role, std::string_view room, const Key256& secret) const;
    void note(const std::string& sentence) const;
    Arrival admit_student(const protocol::StudentHello& hello, Connection& connection, quiz::Instant now);
    Arrival admit_watcher(protocol::Role role, const std::string& room, const Key256& secret, Connection& connection, quiz::Instant now);
    Arrival begin_visit(const RoomPointer& room, LiveRoom::Admitted admitted);
    void settle(const RoomPointer& room, quiz::Instant now);
    void read_back(const RoomPointer& room, quiz::Instant now);
    void try_again(const RoomPointer& room, quiz::Instant now);
    void add(const RoomPointer& room);
    void drop(const std::string& room);
    std::string bring_back(const std::string& room, const std::string& pin, quiz::Instant now);
    bool is_unread(std::string_view pin) const;
    void finish_opening(const LiveRoom& room);
    LiveRoom::Links links_of(std::string_view room) const;
    std::optional<std::string> unused_pin(quiz::Instant now) const;
    RoomLine line_of(const quiz::Room& room) const;
    RoomLine line_of(const journal::RoomEntry& entry) const;
    void wake(const std::string& room, quiz::Instant now);
    void take_report(const RoomPointer& room, const journal::Progress& report, quiz::Instant now);
    void take_turn(const std::string& room, quiz::Instant now, const std::function<void()>& turn);

    Parts parts_;
    Agenda agenda_;
    FailedAttempts failed_attempts_;
    std::unordered_map<std::string, RoomPointer> rooms_;  // by id
    std::unordered_map<std::string, RoomPointer> by_pin_;
    std::map<std::string, std::string> unread_;  // rooms of a former run that cannot be read now, with their PINs
    std::unordered_map<std::string, std::string> by_request_;
    std::unordered_map<std::string, std::vector<std::function<void(Opened)>>> opening_;
    std::map<std::string, std::string> damaged_;  // rooms whose records were found damaged, with what is wrong
    quiz::Instant last_recovered_record_at_;      // also of rooms that could not be read yet
    bool closing_ = false;
};

}  // namespace quizroom::rooms
