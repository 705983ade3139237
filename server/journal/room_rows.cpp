#include "journal/room_rows.hpp"

#include <stdexcept>

#include "journal/quiz_text.hpp"

namespace quizroom::journal {
namespace {

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

void read_rows(sqlite::Connection& connection, std::string_view room, HistoryBuilder& history) {
    auto statement = connection.prepare("SELECT sequence, epoch, version, at_ms, checksum, payload FROM records WHERE room = ? ORDER BY sequence");
    statement.query(room);
    while (statement.next() && history.take(row_of(room, statement))) {
    }
}

std::uint64_t promised_records(sqlite::Connection& connection, std::string_view room) {
    auto statement = connection.prepare("SELECT records FROM rooms WHERE id = ?");
    statement.query(room);
    return statement.next() ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

std::string noted_damage(sqlite::Connection& connection, std::string_view room) {
    if (connection.integer("PRAGMA user_version") < 2) return {};
    auto statement = connection.prepare("SELECT damage FROM rooms WHERE id = ?");
    statement.query(room);
    return statement.next() ? statement.text(0) : std::string{};
}

std::shared_ptr<const quiz::Quiz> quiz_named(sqlite::Connection& connection, const std::string& hash) {
    auto statement = connection.prepare("SELECT body FROM quizzes WHERE hash = ?");
    statement.query(hash);
    if (!statement.next()) throw std::invalid_argument("its quiz is missing");
    const auto text = statement.text(0);
    if (hash_of(text) != hash) throw std::invalid_argument("its quiz is not the one that was written");
    return std::make_shared<const quiz::Quiz>(quiz_of(text));
}

Told tell(sqlite::Connection& connection, const std::string& room, std::uint64_t promised) {
    const QuizSource source = [&connection](const std::string& hash) { return quiz_named(connection, hash); };
    HistoryBuilder builder(room, source);
    read_rows(connection, room, builder);
    Told told{{}, builder.take_room()};
    told.history = std::move(builder).finish(promised);
    return told;
}

}  // namespace quizroom::journal
