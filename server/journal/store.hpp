// The writing side of the tables: rows in, and how far a room has come on disk. It knows no queue and no thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journal/journal.hpp"
#include "journal/room_list.hpp"
#include "journal/row.hpp"
#include "journal/sqlite.hpp"
#include "journal/succession.hpp"

namespace quizroom::journal {

/// A batch as it goes to disk.
struct EncodedBatch {
    std::string room;
    std::vector<Row> rows;
    std::string quiz_hash;  // set, with the text, when the batch opens its room
    std::string quiz_text;
    std::vector<quiz::Picture> pictures;
    RoomChange change;
};

/// Throws `std::exception` for what no row can hold.
EncodedBatch encoded(const Batch& batch);

/// Throws `sqlite::Error` with SQLite's own words whenever the disk does not do as it is told.
class Store {
public:
    explicit Store(const std::filesystem::path& folder);

    Head head_of(std::string_view room);

    /// Everything or nothing of the batches, durable on return.
    void write(const std::vector<EncodedBatch>& batches);

    /// A statement looks for the end of its table once. With more to each it would hardly become cheaper.
    static constexpr std::size_t records_a_statement = 16;

    /// Writes something small, to learn whether the disk takes it.
    void probe();

    /// For tests, which look at its settings.
    sqlite::Connection& connection() { return connection_; }

private:
    void write(const EncodedBatch& batch);
    void insert(std::span<const Row> rows);

    sqlite::Connection connection_;
    RoomList list_;
    sqlite::Statement insert_quiz_;
    sqlite::Statement insert_picture_;
    sqlite::Statement insert_record_;
    sqlite::Statement insert_records_;  // `records_a_statement` at a time
    sqlite::Statement last_record_;
};

}  // namespace quizroom::journal
