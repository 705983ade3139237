#include "journal/room_list.hpp"

#include <variant>

namespace quizroom::journal {
namespace {

std::int64_t ms_of(quiz::Instant instant) { return instant.time_since_epoch().count(); }
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
    entry.students = static_cast<std::size_t>(row.integer(7));
    entry.questions_asked = static_cast<std::size_t>(row.integer(8));
    entry.question_count = static_cast<std::size_t>(row.integer(9));
    entry.bytes = static_cast<std::uint64_t>(row.integer(10));
    entry.damage = row.text(11);
    return entry;
}

}  // namespace

void RoomChange::count(const quiz::Event& event) {
    if (const auto* opened = std::get_if<quiz::RoomOpened>(&event); opened && opened->quiz) {
        opens = true;
        pin = opened->pin;
        title = opened->quiz->title;
        question_count = static_cast<std::int64_t>(quiz::question_count(*opened->quiz));
    }
    if (const auto* seat = std::get_if<quiz::SeatBanned>(&event)) banned.push_back(static_cast<std::int64_t>(seat->seat));
    if (std::holds_alternative<quiz::SeatTaken>(event)) ++students;
    if (std::holds_alternative<quiz::SeatRemoved>(event)) --students;
    if (std::holds_alternative<quiz::QuestionAsked>(event)) ++questions_asked;
    if (std::holds_alternative<quiz::RoomFinished>(event)) ends = true;
}

RoomList::RoomList(sqlite::Connection& connection)
    : insert_(connection.prepare("INSERT INTO rooms (id, pin, title, opened_ms, ended, last_record_ms, records, question_count) "
                                 "VALUES (?, ?, ?, ?, 0, ?, 0, ?)")),
      update_(connection.prepare("UPDATE rooms SET ended = max(ended, ?), last_record_ms = ?, records = ?, students = students + ?, "
                                 "questions_asked = questions_asked + ?, bytes = bytes + ? WHERE id = ?")),
      count_out_(connection.prepare(
          "UPDATE rooms SET students = students - 1 WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM records WHERE room = ?1 AND payload LIKE ?2)")) {}

void RoomList::apply(const RoomChange& change) {
    if (change.opens) insert_.run(change.room, change.pin, change.title, change.first_at_ms, change.first_at_ms, change.question_count);
    update_.run(std::int64_t{change.ends}, change.last_at_ms, change.records, change.students, change.questions_asked, change.bytes, change.room);
    for (const auto seat : change.banned) count_out_.run(change.room, R"({"type":"seat-removed","command":%,"seat":)" + std::to_string(seat) + "}");
}

RoomEntry entry_of(const quiz::Room& room, const History& history) {
    RoomEntry entry;
    entry.room = room.id;
    entry.pin = room.pin;
    entry.title = room.quiz->title;
    entry.opened_at = room.opened_at;
    entry.ended = room.in<quiz::Finished>();
    entry.last_record_at = history.records.back().at;
    entry.records = history.records.size();
    entry.students = room.seats.playing_count();
    entry.questions_asked = room.rounds.size();
    entry.question_count = room.question_count();
    entry.damage = history.damage;
    return entry;
}

void put(sqlite::Connection& connection, const RoomEntry& entry) {
    connection
        .prepare(
            "INSERT INTO rooms (id, pin, title, opened_ms, ended, last_record_ms, records, students, questions_asked, question_count, damage, "
            "bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
            "(SELECT coalesce(sum(length(CAST(payload AS BLOB))), 0) FROM records WHERE room = ?1)) "
            "ON CONFLICT (id) DO UPDATE SET students = excluded.students, questions_asked = excluded.questions_asked, "
            "question_count = excluded.question_count, bytes = excluded.bytes")
        .run(entry.room, entry.pin, entry.title, ms_of(entry.opened_at), std::int64_t{entry.ended}, ms_of(entry.last_record_at),
             static_cast<std::int64_t>(entry.records), static_cast<std::int64_t>(entry.students), static_cast<std::int64_t>(entry.questions_asked),
             static_cast<std::int64_t>(entry.question_count), entry.damage);
}

std::vector<RoomEntry> read_list(sqlite::Connection& connection, const std::string& condition) {
    const bool counts = connection.integer("PRAGMA user_version") > 1;
    const std::string counted = counts ? "students, questions_asked, question_count, bytes, damage" : "0, 0, 0, 0, ''";
    auto statement = connection.prepare("SELECT id, pin, title, opened_ms, ended, last_record_ms, records, " + counted + " FROM rooms " + condition +
                                        " ORDER BY opened_ms DESC, rowid DESC");
    std::vector<RoomEntry> entries;
    while (statement.next()) entries.push_back(entry_of(statement));
    return entries;
}

}  // namespace quizroom::journal
