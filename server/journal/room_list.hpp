// The table `rooms`: what a list of rooms has to say, written in the transaction of the records that it counts, so that
// no list ever has to read them. It knows no rules beyond what comes and what goes.
#pragma once

#include <string>
#include <vector>

#include "journal/journal.hpp"
#include "journal/sqlite.hpp"

namespace quizroom::journal {

/// What the records of one batch change in their room's line.
struct RoomChange {
    std::string room;
    std::string pin;  // set, with title and questions, by the batch that opens the room
    std::string title;
    std::int64_t question_count = 0;
    std::int64_t first_at_ms = 0;
    std::int64_t last_at_ms = 0;
    std::int64_t records = 0;  // the last one's sequence
    std::int64_t students = 0;
    std::int64_t questions_asked = 0;
    std::int64_t bytes = 0;
    std::vector<std::int64_t> banned;  // seats; one that had been removed before has been counted out already
    bool opens = false;
    bool ends = false;

    /// Counts one event of the batch.
    void count(const quiz::Event& event);
};

class RoomList {
public:
    explicit RoomList(sqlite::Connection& connection);

    /// To be called in the transaction of the batch, when its records are in.
    void apply(const RoomChange& change);

private:
    sqlite::Statement insert_;
    sqlite::Statement update_;
    sqlite::Statement count_out_;
};

/// The line of a room that was read from its records; `damage` is the history's.
RoomEntry entry_of(const quiz::Room& room, const History& history);

/// Writes the line anew, or for the first time.
void put(sqlite::Connection& connection, const RoomEntry& entry);

/// All lines, newest first, of a database of any version.
std::vector<RoomEntry> read_list(sqlite::Connection& connection, const std::string& condition = {});

}  // namespace quizroom::journal
