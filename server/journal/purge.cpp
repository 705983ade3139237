#include "journal/purge.hpp"

#include "journal/pictures.hpp"
#include "journal/rescue.hpp"

namespace quizroom::journal {
namespace {

constexpr auto oldest_room = "SELECT id FROM rooms WHERE last_record_ms < ? ORDER BY last_record_ms LIMIT 1";

constexpr auto drop_unplayed_quizzes =
    "DELETE FROM quizzes WHERE NOT EXISTS (SELECT 1 FROM rooms JOIN records ON records.room = rooms.id AND "
    "records.sequence = 1 WHERE instr(records.payload, quizzes.hash) > 0)";

std::string room_before(sqlite::Connection& connection, quiz::Instant before) {
    auto statement = connection.prepare(oldest_room);
    statement.query(std::int64_t{before.time_since_epoch().count()});
    return statement.next() ? statement.text(0) : std::string{};
}

void delete_room(sqlite::Connection& connection, const std::string& room) {
    sqlite::Transaction transaction(connection, sqlite::Access::write);
    connection.prepare("DELETE FROM records WHERE room = ?").run(room);
    connection.prepare("DELETE FROM rooms WHERE id = ?").run(room);
    transaction.commit();
}

}  // namespace

bool Purge::step(sqlite::Connection& connection) {
    try {
        const auto room = room_before(connection, before_);
        if (!room.empty()) {
            delete_room(connection, room);
            ++result_.rooms;
            return true;
        }
        finish(connection);
    } catch (const std::exception& error) {
        result_.trouble = error.what();
    }
    done_(result_);
    return false;
}

// Rows that SQLite has once moved leave pieces behind in their pages, so the file is written anew; and what was deleted
// stands in the log until that has been copied into the file and cut to nothing. Nobody who reads is waited for.
void Purge::finish(sqlite::Connection& connection) {
    remove_set_aside(folder_, before_);
    connection.execute(drop_unplayed_quizzes);
    drop_unshown_pictures(connection);
    if (result_.rooms > 0) connection.execute("VACUUM");
    connection.execute("PRAGMA busy_timeout = 0");
    const bool is_emptied = connection.integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    connection.execute("PRAGMA busy_timeout = " + std::to_string(sqlite::patience_ms));
    if (!is_emptied) result_.trouble = "somebody was reading; what was deleted stays in the log for now";
}

}  // namespace quizroom::journal
