// One room's records and its quiz, as the tables hold them. Whoever calls decides which connection reads, and in which
// state of the database.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "journal/history.hpp"
#include "journal/sqlite.hpp"

namespace quizroom::journal {

/// Gives the room's rows in order, until the builder has had enough.
void read_rows(sqlite::Connection& connection, std::string_view room, HistoryBuilder& history);

/// How many records the list of rooms promises; 0 for a room that is not in it.
std::uint64_t promised_records(sqlite::Connection& connection, std::string_view room);

/// What was lost of the room when it was carried over from a damaged database; empty for nearly every room.
std::string noted_damage(sqlite::Connection& connection, std::string_view room);

/// Throws `std::invalid_argument` with a reason when there is no such quiz, or it is not what was written.
std::shared_ptr<const quiz::Quiz> quiz_named(sqlite::Connection& connection, const std::string& hash);

/// What a room's records say, and the room they tell; it has no quiz when not even the first could be read.
struct Told {
    History history;
    quiz::Room room;
};
Told tell(sqlite::Connection& connection, const std::string& room, std::uint64_t promised);

}  // namespace quizroom::journal
