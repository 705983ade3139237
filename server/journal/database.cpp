#include "journal/database.hpp"

#include <string>

#include "journal/in_memory.hpp"
#include "journal/log_on_disk.hpp"
#include "journal/migration.hpp"
#include "journal/page_file.hpp"
#include "journal/pictures.hpp"

namespace quizroom::journal {
namespace {

constexpr int application_id = 0x51524d31;  // "QRM1": tells our databases from anybody else's

// Rooms are found by id, by PIN and by age. Records lie together by room, in order. A quiz stands once, by its hash.
constexpr auto schema = R"sql(
CREATE TABLE quizzes (
    hash TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE rooms (
    id TEXT NOT NULL PRIMARY KEY,
    pin TEXT NOT NULL,
    title TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    last_record_ms INTEGER NOT NULL,
    records INTEGER NOT NULL,
    students INTEGER NOT NULL DEFAULT 0,
    questions_asked INTEGER NOT NULL DEFAULT 0,
    question_count INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    damage TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX rooms_by_pin ON rooms (pin);
CREATE INDEX rooms_by_age ON rooms (opened_ms);
CREATE TABLE records (
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (room, sequence)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view columns_of_layout_1 =
    "quizzes.hash quizzes.body records.room records.sequence records.epoch records.version records.at_ms records.checksum records.payload rooms.id "
    "rooms.pin rooms.title rooms.opened_ms rooms.ended rooms.last_record_ms rooms.records";
constexpr std::string_view columns_since_layout_2 = " rooms.students rooms.questions_asked rooms.question_count rooms.bytes rooms.damage";
constexpr std::string_view columns_since_layout_3 = "pictures.hash pictures.media_type pictures.bytes ";

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

void check_schema(sqlite::Connection& connection, const std::filesystem::path& file) {
    if (connection.integer("PRAGMA application_id") != application_id)
        throw std::runtime_error("The file " + quoted(file) + " is not a quizroom database. Move it away, or choose another folder with --data.");
    if (connection.integer("PRAGMA user_version") > schema_version)
        throw std::runtime_error("The database " + quoted(file) + " was written by a newer quizroom. Start that release instead.");
}

bool is_empty(sqlite::Connection& connection) { return connection.integer("SELECT count(*) FROM sqlite_schema") == 0; }

}  // namespace

std::filesystem::path database_file(const std::filesystem::path& folder) {
    return is_in_memory(folder) ? std::filesystem::path{"file:/quizroom.db?vfs=memdb"} : folder / "quizroom.db";
}

std::filesystem::path log_file(const std::filesystem::path& folder) { return folder / "quizroom.db-wal"; }

bool is_ours(sqlite::Connection& connection) {
    const auto version = connection.integer("PRAGMA user_version");
    return connection.integer("PRAGMA application_id") == application_id && version >= 1 && version <= schema_version;
}

bool has_our_tables(sqlite::Connection& connection) {
    const auto columns = connection.text(
        "SELECT group_concat(name, ' ') FROM (SELECT t.name || '.' || c.name AS name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
        "WHERE t.type = 'table' ORDER BY t.name, c.cid)");
    const auto of_layout_2 = std::string{columns_of_layout_1} + std::string{columns_since_layout_2};
    return columns == columns_of_layout_1 || columns == of_layout_2 || columns == std::string{columns_since_layout_3} + of_layout_2;
}

void create_tables(sqlite::Connection& connection) {
    connection.execute("PRAGMA page_size = " + std::to_string(PageFile::page_size));
    sqlite::Transaction transaction(connection, sqlite::Access::write);
    connection.execute(schema);
    connection.execute(pictures_table);
    connection.execute("PRAGMA application_id = " + std::to_string(application_id));
    connection.execute("PRAGMA user_version = " + std::to_string(schema_version));
    transaction.commit();
}

sqlite::Connection open_for_writing(const std::filesystem::path& folder) {
    const auto file = database_file(folder);
    try {
        sqlite::Connection connection(file, sqlite::Access::write);
        const bool is_new = is_empty(connection);
        if (!is_new) check_schema(connection, file);  // before anything is changed: it may be somebody else's
        if (!is_in_memory(folder) && connection.text("PRAGMA journal_mode = WAL") != "wal")
            throw std::runtime_error("The file system of " + quoted(file) + " cannot keep a write-ahead log. Choose a local folder with --data.");
        connection.execute("PRAGMA synchronous = FULL");
        connection.execute("PRAGMA foreign_keys = ON");
        connection.execute("PRAGMA secure_delete = ON");  // a class that is deleted is gone from the file, too
        put_log_on_disk(connection);
        if (is_new) create_tables(connection);
        if (connection.integer("PRAGMA user_version") < schema_version) migrate(connection);
        return connection;
    } catch (const sqlite::Error& error) {
        throw std::runtime_error("The database " + quoted(file) + " cannot be used (" + error.what() +
                                 "). Move it away, or choose another folder with --data.");
    }
}

sqlite::Connection open_for_reading(const std::filesystem::path& folder) {
    const auto file = database_file(folder);
    const auto missing = "There is no quizroom database in " + quoted(folder) + ". Name the server's data folder with --data.";
    std::error_code unreadable;
    if (!is_in_memory(folder) && !std::filesystem::exists(file, unreadable)) throw std::runtime_error(missing);
    try {
        sqlite::Connection connection(file, sqlite::Access::read);
        connection.execute("PRAGMA query_only = ON");
        connection.execute("PRAGMA wal_autocheckpoint = 0");
        sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        if (is_empty(connection)) throw std::runtime_error(missing);
        check_schema(connection, file);
        return connection;
    } catch (const sqlite::Error& error) {
        throw std::runtime_error("The database " + quoted(file) + " cannot be read (" + error.what() + ").");
    }
}

}  // namespace quizroom::journal
