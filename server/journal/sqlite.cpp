#include "journal/sqlite.hpp"

namespace quizroom::journal::sqlite {
Error::Error(sqlite3* database, std::string_view while_doing)
    : std::runtime_error(std::string{while_doing} + ": " + (database ? sqlite3_errmsg(database) : "out of memory")),
      code_(database ? sqlite3_errcode(database) : SQLITE_NOMEM) {}

Error::Error(int code, std::string_view while_doing) : std::runtime_error(std::string{while_doing} + ": " + sqlite3_errstr(code)), code_(code) {}

bool Error::is_damage() const {
    const auto primary = code_ & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_ERROR || primary == SQLITE_MISMATCH;
}

Statement::Statement(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) throw Error(database, "preparing");
    handle_.reset(statement);
}

bool Statement::next() {
    const int outcome = sqlite3_step(handle_.get());
    if (outcome == SQLITE_ROW) return true;
    if (outcome != SQLITE_DONE) {
        const Error error(sqlite3_db_handle(handle_.get()), "running a statement");
        sqlite3_reset(handle_.get());
        throw error;
    }
    sqlite3_reset(handle_.get());
    return false;
}

std::string Statement::text(int column) const {
    if (sqlite3_column_type(handle_.get(), column) == SQLITE_NULL) return {};
    const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    if (!characters) throw Error(sqlite3_db_handle(handle_.get()), "reading a text");
    return {characters, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

std::string Statement::blob(int column) const {
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    if (!bytes && size > 0) throw Error(sqlite3_db_handle(handle_.get()), "reading bytes");
    return bytes ? std::string{bytes, size} : std::string{};
}

void Statement::bind(int parameter, std::int64_t value, Texts) {
    if (sqlite3_bind_int64(handle_.get(), parameter, value) != SQLITE_OK) throw Error(sqlite3_db_handle(handle_.get()), "binding a number");
}

void Statement::bind(int parameter, std::string_view value, Texts texts) {
    const auto destructor = texts == Texts::are_copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
    const auto bound = sqlite3_bind_text64(handle_.get(), parameter, value.data(), value.size(), destructor, SQLITE_UTF8);
    if (bound != SQLITE_OK) throw Error(sqlite3_db_handle(handle_.get()), "binding a text");
}

void Statement::bind(int parameter, Blob value, Texts texts) {
    const auto destructor = texts == Texts::are_copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
    const auto bound = sqlite3_bind_blob64(handle_.get(), parameter, value.bytes.data(), value.bytes.size(), destructor);
    if (bound != SQLITE_OK) throw Error(sqlite3_db_handle(handle_.get()), "binding bytes");
}

Connection::Connection(const std::filesystem::path& file, Access access) {
    const int flags = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* database = nullptr;
    const int outcome = sqlite3_open_v2(file.c_str(), &database, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(database);
    if (outcome != SQLITE_OK) throw Error(database, "opening");
    sqlite3_busy_timeout(database, patience_ms);
}

void Connection::execute(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw Error(handle_.get(), "executing");
}

std::int64_t Connection::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement.next()) return 0;
    const auto value = statement.integer(0);
    statement.finish();
    return value;
}

std::string Connection::text(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement.next()) return {};
    auto value = statement.text(0);
    statement.finish();
    return value;
}

// After some errors SQLite has rolled back by itself; a second time would be one more error.
void Connection::roll_back() {
    if (!sqlite3_get_autocommit(handle_.get())) execute("ROLLBACK");
}

Transaction::Transaction(Connection& connection, Access access) : connection_(connection) {
    connection_.roll_back();
    connection_.execute(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    try {
        connection_.roll_back();
    } catch (const Error&) {  // not even for that was there memory: whoever uses the connection next begins with it
    }
}

void Transaction::commit() { connection_.execute("COMMIT"); }

}  // namespace quizroom::journal::sqlite
