#include "journal/log_on_disk.hpp"

#include <algorithm>
#include <vector>

namespace quizroom::journal {
namespace {

constexpr sqlite3_int64 piece_bytes = 64 * 1024;

void expect_done(int outcome) {
    if (outcome != SQLITE_OK) throw sqlite::Error(outcome, "writing the log once more");
}

sqlite3_file* log_of(sqlite::Connection& connection) {
    sqlite3_file* log = nullptr;
    expect_done(sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log));
    return log && log->pMethods ? log : nullptr;
}

}  // namespace

void put_log_on_disk(sqlite::Connection& connection) {
    const sqlite::Transaction nobody_else_writes(connection, sqlite::Access::write);
    auto* log = log_of(connection);
    if (!log) return;
    sqlite3_int64 size = 0;
    expect_done(log->pMethods->xFileSize(log, &size));
    std::vector<char> piece(piece_bytes);
    for (sqlite3_int64 at = 0; at < size; at += piece_bytes) {
        const auto bytes = static_cast<int>(std::min(piece_bytes, size - at));
        expect_done(log->pMethods->xRead(log, piece.data(), bytes, at));
        expect_done(log->pMethods->xWrite(log, piece.data(), bytes, at));
    }
    expect_done(log->pMethods->xSync(log, SQLITE_SYNC_NORMAL));
}

}  // namespace quizroom::journal
