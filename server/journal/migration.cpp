#include "journal/migration.hpp"

#include "journal/database.hpp"
#include "journal/pictures.hpp"
#include "journal/room_list.hpp"
#include "journal/room_rows.hpp"

namespace quizroom::journal {
namespace {

/// Layout 2 counts what a list of rooms shows.
constexpr auto add_counts = R"sql(
ALTER TABLE rooms ADD COLUMN students INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN questions_asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN question_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN damage TEXT NOT NULL DEFAULT '';
)sql";

void count_anew(sqlite::Connection& connection, const std::string& room) {
    if (const auto told = tell(connection, room, 0); told.room.quiz) put(connection, entry_of(told.room, told.history));
}

}  // namespace

void migrate(sqlite::Connection& connection) {
    sqlite::Transaction transaction(connection, sqlite::Access::write);
    const auto layout = connection.integer("PRAGMA user_version");
    const auto rooms = read_list(connection);
    if (layout < 2) connection.execute(add_counts);
    if (layout < 3) connection.execute(pictures_table);
    if (layout < 2)
        for (const auto& entry : rooms) count_anew(connection, entry.room);
    connection.execute("PRAGMA user_version = " + std::to_string(schema_version));
    transaction.commit();
}

}  // namespace quizroom::journal
