#include <mutex>
#include <new>

#include "journal/database.hpp"
#include "journal/history.hpp"
#include "journal/journal.hpp"
#include "journal/quiz_text.hpp"

namespace quizroom::journal {

class Reader::Connection {
public:
    explicit Connection(const std::filesystem::path& folder) : database_(open_for_reading(folder)) {}

    std::vector<RoomEntry> rooms(std::string_view condition);
    std::vector<std::string> pins_since(quiz::Instant since);
    History history(std::string_view room);
    std::string find_room(std::string_view id_or_pin);

private:
    std::shared_ptr<const quiz::Quiz> quiz_named(const std::string& hash);
    void read_rows(std::string_view room, HistoryBuilder& history);
    std::uint64_t promised_records(std::string_view room);

    std::mutex mutex_;
    sqlite::Connection database_;
};

namespace {

quiz::Instant instant_of(std::int64_t unix_ms) { return quiz::Instant{quiz::Milliseconds{unix_ms}}; }

RoomEntry entry_of(const sqlite::Statement& row) {
    RoomEntry entry;
    entry.room = row.text(0);
    entry.pin = row.text(1);
    entry.title = row.text(2);
    entry.opened_at = instant_of(row.integer(3));
    entry.ended = row.integer(4) != 0;
    entry.last_record_at = instant_of(row.integer(5));
    entry.records = static_cast<std::uint64_t>(row.integer(6));
    return entry;
}

Row row_of(std::string_view room, const sqlite::Statement& columns) {
    Row row;
    row.room = room;
    row.sequence = columns.integer(0);
    row.epoch = columns.integer(1);
    row.version = columns.integer(2);
    row.at_ms = columns.integer(3);
    row.checksum = columns.integer(4);
    row.payload = columns.text(5);
    return row;
}

}  // namespace

std::vector<RoomEntry> Reader::Connection::rooms(std::string_view condition) {
    const std::lock_guard lock(mutex_);
    auto statement = database_.prepare("SELECT id, pin, title, opened_ms, ended, last_record_ms, records FROM rooms " + std::string{condition} +
                                       " ORDER BY opened_ms DESC, rowid DESC");
    std::vector<RoomEntry> entries;
    while (statement.next()) entries.push_back(entry_of(statement));
    return entries;
}

std::vector<std::string> Reader::Connection::pins_since(quiz::Instant since) {
    const std::lock_guard lock(mutex_);
    auto statement = database_.prepare("SELECT DISTINCT pin FROM rooms WHERE opened_ms >= ?");
    statement.query(std::int64_t{since.time_since_epoch().count()});
    std::vector<std::string> pins;
    while (statement.next()) pins.push_back(statement.text(0));
    return pins;
}

std::string Reader::Connection::find_room(std::string_view id_or_pin) {
    const std::lock_guard lock(mutex_);
    auto statement = database_.prepare("SELECT id FROM rooms WHERE id = ? OR pin = ? ORDER BY opened_ms DESC, rowid DESC LIMIT 1");
    statement.query(id_or_pin, id_or_pin);
    return statement.next() ? statement.text(0) : std::string{};
}

History Reader::Connection::history(std::string_view room) {
    const std::lock_guard lock(mutex_);
    const QuizSource source = [this](const std::string& hash) { return quiz_named(hash); };
    HistoryBuilder history(room, source);
    std::uint64_t promised = 0;
    try {
        const sqlite::Transaction one_state(database_, sqlite::Access::read);
        promised = promised_records(room);
        read_rows(room, history);
    } catch (const sqlite::Error& error) {
        if (!error.is_damage()) return History{{}, {}, error.what()};
        history.note_damage(error.what());
    } catch (const std::bad_alloc&) {
        return History{{}, {}, "there is not enough memory"};
    }
    return std::move(history).finish(promised);
}

std::uint64_t Reader::Connection::promised_records(std::string_view room) {
    auto statement = database_.prepare("SELECT records FROM rooms WHERE id = ?");
    statement.query(room);
    return statement.next() ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

void Reader::Connection::read_rows(std::string_view room, HistoryBuilder& history) {
    auto statement = database_.prepare("SELECT sequence, epoch, version, at_ms, checksum, payload FROM records WHERE room = ? ORDER BY sequence");
    statement.query(room);
    while (statement.next() && history.take(row_of(room, statement))) {
    }
}

std::shared_ptr<const quiz::Quiz> Reader::Connection::quiz_named(const std::string& hash) {
    auto statement = database_.prepare("SELECT body FROM quizzes WHERE hash = ?");
    statement.query(hash);
    if (!statement.next()) throw std::invalid_argument("its quiz is missing");
    const auto text = statement.text(0);
    if (hash_of(text) != hash) throw std::invalid_argument("its quiz is not the one that was written");
    return std::make_shared<const quiz::Quiz>(quiz_of(text));
}

Reader::Reader(const std::filesystem::path& folder) : connection_(std::make_unique<Connection>(folder)) {}
Reader::~Reader() = default;

std::vector<RoomEntry> Reader::rooms() const { return connection_->rooms(""); }
std::vector<RoomEntry> Reader::live_rooms() const { return connection_->rooms("WHERE ended = 0"); }
std::vector<std::string> Reader::pins_since(quiz::Instant since) const { return connection_->pins_since(since); }
History Reader::history(std::string_view room) const { return connection_->history(room); }
std::string Reader::find_room(std::string_view id_or_pin) const { return connection_->find_room(id_or_pin); }

}  // namespace quizroom::journal
