// What happened in every room, durably: an append-only journal of events in one SQLite database.
// It knows nothing of rules, sockets or clients; what it is given it keeps, in order, or says that it could not.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/event.hpp"
#include "quiz/picture.hpp"

namespace quizroom::journal {

/// Who owns a room: the first owner is 1, and it rises each time the room is taken over or folded anew. Records of an older epoch behind a newer one
/// do not count.
using Epoch = std::uint32_t;

/// One event as it is kept.
struct Record {
    std::uint64_t sequence = 0;  // 1, 2, ... without gaps in a room
    Epoch epoch = 0;
    quiz::Instant at;
    quiz::Event event;
};

/// What one turn of a room has to say, in order.
struct Batch {
    std::string room;
    std::vector<Record> records;
    std::vector<quiz::Picture> pictures = {};  // that the room shows; with the batch that opens it
};

/// How far a room's records are on disk, or that its next ones could not be written. After a failure, what was queued
/// behind it is refused and reported, too: a room that is folded anew takes the next epoch and so tells late reports of
/// its former one from its own.
struct Progress {
    std::string room;
    Epoch epoch = 0;
    std::uint64_t durable = 0;  // this sequence and all before it
    bool failed = false;        // what was appended behind `durable` is lost; the room must be folded anew
    std::string reason = {};    // of a failure, for the log
};

/// Where rooms write. An interface because rooms are also played against a simulated disk.
class Appender {
public:
    virtual ~Appender() = default;

    /// Queues a batch; never waits. The outcome comes as a `Progress`. False when the queue is full (`queue_max`
    /// records) or the journal has failed: then nothing of the batch will be written.
    [[nodiscard]] virtual bool append(Batch batch) = 0;

    /// Whether a new room may be opened: false while the disk is nearly full or failing.
    virtual bool accepts_new_rooms() const = 0;
};

/// One line of the list of rooms; kept in the same transaction as the records.
struct RoomEntry {
    std::string room;
    std::string pin;
    std::string title;
    quiz::Instant opened_at;
    bool ended = false;
    quiz::Instant last_record_at;
    std::uint64_t records = 0;
    std::size_t students = 0;  // who play
    std::size_t questions_asked = 0;
    std::size_t question_count = 0;
    std::uint64_t bytes = 0;  // of its records
    std::string damage = {};  // what of it was lost when it was carried over from a damaged database; such a room is over
};

/// What reading a room back gives. A damaged record ends the reading: `damage` says where and what, in one sentence.
struct History {
    std::vector<Record> records;
    std::string damage;   // empty when everything was readable
    std::string failure;  // why it could not be read at this time, though it may be whole; empty when it was
};

/// What rooms read back. An interface for the same reason: a simulated disk remembers, too. Its functions throw
/// `std::runtime_error` when nothing can be read at all.
class Archive {
public:
    virtual ~Archive() = default;

    /// Newest first.
    virtual std::vector<RoomEntry> rooms() const = 0;

    /// PINs of rooms in which something happened at or after `since`: not to be used again yet.
    virtual std::vector<std::string> pins_since(quiz::Instant since) const = 0;

    /// Every record that is given can be folded. An unknown room has no records and no damage.
    virtual History history(std::string_view room) const = 0;
};

/// What a purge has deleted, and what was in its way; empty when nothing was.
struct Purged {
    std::size_t rooms = 0;
    std::string trouble;
};

/// The database of a running server: one writer thread owns the only connection that writes. Locks the data folder.
class Journal : public Appender {
public:
    static constexpr std::size_t queue_max = 200'000;

    /// Called from the writer thread after each commit, with one entry per room and epoch in it, and after a failure.
    /// Must not throw.
    using OnProgress = std::function<void(const std::vector<Progress>&)>;

    /// Called from the thread that appends, when the first thing is queued since the last `flush`. Whoever gives one calls
    /// `flush` soon, so that what one turn of a loop has to say wakes the writer once; without one every append is a turn.
    using OnQueued = std::function<void()>;

    /// Opens or creates `folder / "quizroom.db"`. Throws `std::runtime_error` with one sentence for the person at the
    /// terminal when the folder cannot be used or another server holds it.
    Journal(const std::filesystem::path& folder, OnProgress on_progress, OnQueued on_queued = {});
    ~Journal() override;  // writes what is queued, then closes

    bool append(Batch batch) override;
    bool accepts_new_rooms() const override;

    /// Has everything written that is queued. Any thread.
    void flush();

    /// Called once from the writer thread when a purge is over. Must not throw.
    using OnPurged = std::function<void(const Purged&)>;

    /// Deletes every room in which nothing has happened since `before`, and with it every name in it, between the writes of
    /// the live ones. A purge that is asked for while another goes on takes its place.
    void purge(quiz::Instant before, OnPurged done);

    /// What was lost of databases that were found damaged at this start or an earlier one, in sentences, until somebody
    /// deletes what was set aside.
    const std::vector<std::string>& losses() const { return losses_; }

private:
    class Writer;
    std::unique_ptr<Writer> writer_;
    std::vector<std::string> losses_;
};

/// Reads beside a running server, through a connection of its own that cannot write. Any thread may use it; one at a
/// time gets its turn.
class Reader : public Archive {
public:
    /// Throws `std::runtime_error` with one sentence when there is no journal in `folder`.
    explicit Reader(const std::filesystem::path& folder);
    ~Reader() override;

    std::vector<RoomEntry> rooms() const override;
    std::vector<RoomEntry> live_rooms() const;
    std::vector<std::string> pins_since(quiz::Instant since) const override;
    History history(std::string_view room) const override;

    /// A picture that some room shows or showed; nothing when there is none of this name.
    std::optional<quiz::Picture> picture(std::string_view name) const;

    /// The id of the newest room with this id or PIN; empty when there is none.
    std::string find_room(std::string_view id_or_pin) const;

private:
    class Connection;
    std::unique_ptr<Connection> connection_;
};

/// The room that its records tell: records of overtaken epochs are passed over. Throws `std::runtime_error` with a reason
/// when they tell no possible room, which those of a `History` never do.
quiz::Room fold(const std::vector<Record>& records);

}  // namespace quizroom::journal
