#include <mutex>
#include <new>

#include "journal/database.hpp"
#include "journal/history.hpp"
#include "journal/journal.hpp"
#include "journal/pictures.hpp"
#include "journal/room_list.hpp"
#include "journal/room_rows.hpp"

namespace quizroom::journal {

class Reader::Connection {
public:
    explicit Connection(const std::filesystem::path& folder) : database_(open_for_reading(folder)) {}

    std::vector<RoomEntry> rooms(const std::string& condition);
    std::vector<std::string> pins_since(quiz::Instant since);
    History history(std::string_view room);
    std::string find_room(std::string_view id_or_pin);
    std::optional<quiz::Picture> picture(std::string_view name);

private:
    std::mutex mutex_;
    sqlite::Connection database_;
};

std::vector<RoomEntry> Reader::Connection::rooms(const std::string& condition) {
    const std::lock_guard lock(mutex_);
    return read_list(database_, condition);
}

std::vector<std::string> Reader::Connection::pins_since(quiz::Instant since) {
    const std::lock_guard lock(mutex_);
    auto statement = database_.prepare("SELECT DISTINCT pin FROM rooms WHERE last_record_ms >= ?");
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

std::optional<quiz::Picture> Reader::Connection::picture(std::string_view name) {
    const std::lock_guard lock(mutex_);
    return picture_named(database_, name);
}

History Reader::Connection::history(std::string_view room) {
    const std::lock_guard lock(mutex_);
    const QuizSource source = [this](const std::string& hash) { return quiz_named(database_, hash); };
    HistoryBuilder history(room, source);
    std::uint64_t promised = 0;
    std::string lost;
    try {
        const sqlite::Transaction one_state(database_, sqlite::Access::read);
        promised = promised_records(database_, room);
        lost = noted_damage(database_, room);
        read_rows(database_, room, history);
    } catch (const sqlite::Error& error) {
        if (!error.is_damage()) return History{{}, {}, error.what()};
        history.note_damage(error.what());
    } catch (const std::bad_alloc&) {
        return History{{}, {}, "there is not enough memory"};
    }
    auto told = std::move(history).finish(promised);
    if (told.damage.empty()) told.damage = lost;
    return told;
}

Reader::Reader(const std::filesystem::path& folder) : connection_(std::make_unique<Connection>(folder)) {}
Reader::~Reader() = default;

std::vector<RoomEntry> Reader::rooms() const { return connection_->rooms(""); }
std::vector<RoomEntry> Reader::live_rooms() const { return connection_->rooms("WHERE ended = 0"); }
std::vector<std::string> Reader::pins_since(quiz::Instant since) const { return connection_->pins_since(since); }
History Reader::history(std::string_view room) const { return connection_->history(room); }
std::optional<quiz::Picture> Reader::picture(std::string_view name) const { return connection_->picture(name); }
std::string Reader::find_room(std::string_view id_or_pin) const { return connection_->find_room(id_or_pin); }

}  // namespace quizroom::journal
