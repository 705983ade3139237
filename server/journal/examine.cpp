#include "journal/examine.hpp"

#include "journal/database.hpp"
#include "journal/log_end.hpp"
#include "journal/salvage.hpp"

namespace quizroom::journal {
namespace {

constexpr std::uintmax_t smallest_database = 512;  // SQLite takes what is shorter for a new one, and writes over it

std::uintmax_t size_of(const std::filesystem::path& file) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    return missing ? 0 : size;
}

/// SQLite puts the name of the database before what it found.
std::string last_line(const std::string& text) { return text.substr(text.rfind('\n') + 1); }

/// One seek for each room, where a plain DISTINCT would read every record.
constexpr auto count_strays = R"sql(
WITH RECURSIVE written (room) AS (
    SELECT min(room) FROM records
    UNION ALL
    SELECT (SELECT min(room) FROM records WHERE room > written.room) FROM written WHERE written.room IS NOT NULL
)
SELECT count(*) FROM written WHERE room IS NOT NULL AND room NOT IN (SELECT id FROM rooms)
)sql";

/// A record that SQLite does not see, though it could follow what it does see. Even all tables may lie in the log alone.
bool is_missing(sqlite::Connection& connection, const Row& row) {
    if (!has_our_tables(connection)) return true;
    auto statement = connection.prepare("SELECT sequence, epoch FROM records WHERE room = ? ORDER BY sequence DESC LIMIT 1");
    statement.query(row.room);
    if (!statement.next()) return true;
    return row.sequence > statement.integer(0) && row.epoch >= statement.integer(1);
}

bool ignores_records(sqlite::Connection& connection, const std::filesystem::path& database, const std::filesystem::path& log) {
    PageFile file(database, log);
    const auto believed = file.page_count() + end_of_log(log).believed;
    bool ignores = false;
    const auto pass_over = [](const auto&...) {};
    Finder finder{[&](const Row& row) { ignores = ignores || is_missing(connection, row); }, pass_over, pass_over, pass_over};
    salvage(file, believed, file.image_count(), finder);
    return ignores;
}

std::string fault_of_log(const std::filesystem::path& log) {
    return end_of_log(log).may_be_torn ? "its last write was torn, as by a power cut, or damaged" : "its write-ahead log is damaged";
}

std::string fault_of(sqlite::Connection& connection, const std::filesystem::path& database, const std::filesystem::path& log) {
    if (ignores_records(connection, database, log)) return fault_of_log(log);
    if (!is_ours(connection)) return has_our_tables(connection) ? "its header is not what was written" : "";
    if (size_of(database) % PageFile::page_size != 0) return "its main file has been cut off";
    if (auto fault = connection.text("PRAGMA integrity_check(1)"); fault != "ok") return last_line(fault);
    if (!has_our_tables(connection)) return "its tables are not what was written";
    if (connection.integer(count_strays) > 0) return "there are records of rooms that are not in the list of rooms";
    return {};
}

}  // namespace

std::string fault_of(const std::filesystem::path& folder) {
    const auto database = database_file(folder);
    const auto log = log_file(folder);
    std::error_code unreadable;
    if (!std::filesystem::exists(database, unreadable)) return size_of(log) > 0 ? "its main file is missing" : "";
    if (size_of(database) < smallest_database) return "its main file has been cut off";
    try {
        sqlite::Connection connection(database, sqlite::Access::read);
        sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        connection.execute("PRAGMA cell_size_check = ON");
        return fault_of(connection, database, log);
    } catch (const sqlite::Error& error) {
        return error.is_damage() ? error.what() : "";
    }
}

}  // namespace quizroom::journal
