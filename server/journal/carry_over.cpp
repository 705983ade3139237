#include "journal/carry_over.hpp"

#include <algorithm>
#include <map>

#include "journal/database.hpp"
#include "journal/durable_file.hpp"
#include "journal/pictures.hpp"
#include "journal/room_list.hpp"
#include "journal/room_rows.hpp"
#include "journal/salvage.hpp"

namespace quizroom::journal {
namespace {

/// Two records in one place are from a failed write and from what was written instead, under a later epoch.
constexpr auto keep_record =
    "INSERT INTO records (room, sequence, epoch, version, at_ms, checksum, payload) VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (room, sequence) DO UPDATE SET epoch = excluded.epoch, version = excluded.version, at_ms = excluded.at_ms, "
    "checksum = excluded.checksum, payload = excluded.payload WHERE excluded.epoch > records.epoch";

/// Behind what was written instead, the rest of the failed write is worth nothing.
constexpr auto drop_overtaken =
    "DELETE FROM records WHERE (room, sequence) IN (SELECT room, sequence FROM (SELECT room, sequence, epoch, "
    "max(epoch) OVER (PARTITION BY room ORDER BY sequence) AS newest FROM records) WHERE epoch < newest)";

class NewDatabase {
public:
    explicit NewDatabase(const std::filesystem::path& target) : connection_(target, sqlite::Access::write) {
        connection_.execute("PRAGMA synchronous = OFF");  // it is synced as a whole, before it gets its name
        create_tables(connection_);
    }

    CarriedOver fill_from(PageFile& damaged, std::uint64_t last_write) {
        sqlite::Transaction transaction(connection_, sqlite::Access::write);
        collect(damaged, 0, last_write, listed_);
        for (const auto& [room, listed] : rooms_seen()) settled_[room] = std::max(last_record_of(room), listed.records);
        collect(damaged, last_write, damaged.image_count(), listed_by_last_write_);
        connection_.execute(drop_overtaken);
        CarriedOver result;
        for (const auto& [room, listed] : rooms_seen()) settle(room, listed, result);
        for (const auto& [room, listed] : listed_by_last_write_) name_what_was_torn(listed, result);
        if (const auto missing = count_missing_pictures(connection_); missing > 0)
            result.losses.push_back("Pictures that cannot be read any more: " + std::to_string(missing) + ". Their words are shown in their place.");
        transaction.commit();
        return result;
    }

private:
    using Listed = std::map<std::string, RoomEntry>;

    void collect(PageFile& damaged, std::uint64_t first, std::uint64_t end, Listed& listed);
    Listed rooms_seen();
    void settle(const std::string& room, const RoomEntry& listed, CarriedOver& result);
    void name_what_was_torn(const RoomEntry& listed, CarriedOver& result);
    std::uint64_t last_record_of(const std::string& room);
    std::uint64_t last_without_gap(const std::string& room);
    bool is_misread(const RoomEntry& listed);

    sqlite::Connection connection_;
    Listed listed_;
    Listed listed_by_last_write_;
    std::map<std::string, std::uint64_t> settled_;  // records of each room that must be there
};

void NewDatabase::collect(PageFile& damaged, std::uint64_t first, std::uint64_t end, Listed& listed) {
    auto record = connection_.prepare(keep_record);
    auto quiz = connection_.prepare("INSERT OR IGNORE INTO quizzes (hash, body) VALUES (?, ?)");
    auto picture = connection_.prepare(insert_picture);
    Finder finder;
    finder.record = [&](const Row& row) { record.run(row.room, row.sequence, row.epoch, row.version, row.at_ms, row.checksum, row.payload); };
    finder.quiz = [&](const std::string& hash, const std::string& body) { quiz.run(hash, body); };
    finder.picture = [&](const quiz::Picture& found) { picture.run(found.name, found.media_type, sqlite::Blob{*found.bytes}); };
    finder.room = [&](const RoomEntry& entry) {
        auto& known = listed[entry.room];
        if (known.records < entry.records) known = entry;
    };
    salvage(damaged, first, end, finder);
}

NewDatabase::Listed NewDatabase::rooms_seen() {
    Listed rooms;
    auto statement = connection_.prepare("SELECT DISTINCT room FROM records");
    while (statement.next()) rooms[statement.text(0)].room = statement.text(0);
    for (const auto& [room, entry] : listed_) rooms[room] = entry;
    return rooms;
}

/// A line whose room's id itself is damaged stands for no room of its own.
bool NewDatabase::is_misread(const RoomEntry& listed) {
    auto statement = connection_.prepare("SELECT count(*) FROM records WHERE sequence = 1 AND at_ms = ?");
    statement.query(std::int64_t{listed.opened_at.time_since_epoch().count()});
    return statement.next() && statement.integer(0) > 0;
}

std::string named(const RoomEntry& entry) {
    return entry.pin.empty() ? "Room " + entry.room : "Room " + entry.pin + " \"" + entry.title + "\" (" + entry.room + ")";
}

std::uint64_t NewDatabase::last_record_of(const std::string& room) {
    auto statement = connection_.prepare("SELECT coalesce(max(sequence), 0) FROM records WHERE room = ?");
    statement.query(room);
    return statement.next() ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

/// Of the last write only what follows without a gap can be told.
std::uint64_t NewDatabase::last_without_gap(const std::string& room) {
    auto last = settled_[room];
    auto statement = connection_.prepare("SELECT count(*) FROM records WHERE room = ? AND sequence = ?");
    for (;; ++last) {
        statement.query(room, static_cast<std::int64_t>(last + 1));
        if (!statement.next() || statement.integer(0) == 0) return last;
    }
}

void NewDatabase::name_what_was_torn(const RoomEntry& listed, CarriedOver& result) {
    const auto found = last_record_of(listed.room);
    if (found >= listed.records || (found == 0 && is_misread(listed))) return;
    result.losses.push_back(named(listed) + " has " + std::to_string(found) + " of " + std::to_string(listed.records) +
                            " records: the rest was in the last write, which was torn, as by a power cut, or damaged.");
}

void NewDatabase::settle(const std::string& room, const RoomEntry& listed, CarriedOver& result) {
    if (last_record_of(room) == 0 && is_misread(listed)) return;
    const auto written = last_without_gap(room);
    connection_.prepare("DELETE FROM records WHERE room = ? AND sequence > ?").run(room, static_cast<std::int64_t>(written));
    if (written == 0) return;  // it was being opened, and nobody has heard of it
    auto told = tell(connection_, room, written);
    const auto read = told.history.records.size();
    connection_.prepare("DELETE FROM records WHERE room = ? AND sequence > ?").run(room, static_cast<std::int64_t>(read));
    if (read == 0) {
        result.losses.push_back(named(listed) + ": none of its " + std::to_string(written) + " records can be read. " + told.history.damage);
        return;
    }
    auto entry = entry_of(told.room, told.history);
    if (!entry.damage.empty()) {
        entry.damage = named(entry) + " was carried over from a damaged database up to record " + std::to_string(read) + " of " +
                       std::to_string(written) + "; what came after that is lost.";
        result.losses.push_back(entry.damage);
    }
    put(connection_, entry);
    ++result.rooms;
}

}  // namespace

CarriedOver carry_over(PageFile& damaged, std::uint64_t last_write, const std::filesystem::path& target) {
    auto result = NewDatabase{target}.fill_from(damaged, last_write);
    sync(target);
    return result;
}

}  // namespace quizroom::journal
