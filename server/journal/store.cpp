#include "journal/store.hpp"

#include <variant>

#include "journal/database.hpp"
#include "journal/event_text.hpp"
#include "journal/pictures.hpp"
#include "journal/quiz_text.hpp"

namespace quizroom::journal {
namespace {

void name_quiz(EncodedBatch& encoded, const quiz::RoomOpened& opened) {
    if (!opened.quiz) throw std::invalid_argument("a room cannot be opened without a quiz");
    encoded.quiz_text = text_of(*opened.quiz);
    encoded.quiz_hash = hash_of(encoded.quiz_text);
}

Row row_of(const std::string& room, const Record& record, std::string_view quiz_hash) {
    Row row{room,
            static_cast<std::int64_t>(record.sequence),
            record.epoch,
            format_version,
            record.at.time_since_epoch().count(),
            0,
            text_of(record.event, quiz_hash)};
    row.checksum = checksum_of(row);
    return row;
}

std::string insert_of(std::size_t records) {
    std::string sql = "INSERT INTO records (room, sequence, epoch, version, at_ms, checksum, payload) VALUES ";
    for (std::size_t record = 0; record < records; ++record) sql += record == 0 ? "(?, ?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?, ?)";
    return sql;
}

}  // namespace

EncodedBatch encoded(const Batch& batch) {
    EncodedBatch result;
    result.room = result.change.room = batch.room;
    result.pictures = batch.pictures;
    result.rows.reserve(batch.records.size());
    for (const auto& record : batch.records) {
        if (const auto* opened = std::get_if<quiz::RoomOpened>(&record.event)) name_quiz(result, *opened);
        const auto& row = result.rows.emplace_back(row_of(batch.room, record, result.quiz_hash));
        result.change.count(record.event);
        result.change.bytes += static_cast<std::int64_t>(row.payload.size());
    }
    result.change.first_at_ms = result.rows.front().at_ms;
    result.change.last_at_ms = result.rows.back().at_ms;
    result.change.records = result.rows.back().sequence;
    return result;
}

Store::Store(const std::filesystem::path& folder)
    : connection_(open_for_writing(folder)),
      list_(connection_),
      insert_quiz_(connection_.prepare("INSERT OR IGNORE INTO quizzes (hash, body) VALUES (?, ?)")),
      insert_picture_(connection_.prepare(insert_picture)),
      insert_record_(connection_.prepare(insert_of(1))),
      insert_records_(connection_.prepare(insert_of(records_a_statement))),
      last_record_(connection_.prepare("SELECT sequence, epoch FROM records WHERE room = ? ORDER BY sequence DESC LIMIT 1")) {}

Head Store::head_of(std::string_view room) {
    connection_.roll_back();  // what was not committed may not be taken for written
    last_record_.query(room);
    if (!last_record_.next()) return {};
    const Head head{static_cast<std::uint64_t>(last_record_.integer(0)), static_cast<Epoch>(last_record_.integer(1))};
    last_record_.reset();
    return head;
}

void Store::write(const std::vector<EncodedBatch>& batches) {
    sqlite::Transaction transaction(connection_, sqlite::Access::write);
    for (const auto& batch : batches) write(batch);
    transaction.commit();
}

void Store::write(const EncodedBatch& batch) {
    if (batch.change.opens) insert_quiz_.run(batch.quiz_hash, batch.quiz_text);
    for (const auto& picture : batch.pictures) insert_picture_.run(picture.name, picture.media_type, sqlite::Blob{*picture.bytes});
    insert(batch.rows);
    list_.apply(batch.change);
}

void Store::insert(std::span<const Row> rows) {
    const auto columns_of = [](const Row& row) {
        return std::tie(row.room, row.sequence, row.epoch, row.version, row.at_ms, row.checksum, row.payload);
    };
    for (; rows.size() >= records_a_statement; rows = rows.subspan(records_a_statement))
        insert_records_.run_for_all(rows.first(records_a_statement), columns_of);
    for (; !rows.empty(); rows = rows.subspan(1)) insert_record_.run_for_all(rows.first(1), columns_of);
}

void Store::probe() {
    sqlite::Transaction transaction(connection_, sqlite::Access::write);
    connection_.execute("PRAGMA user_version = " + std::to_string(schema_version));  // the same number, but a page to write
    transaction.commit();
}

}  // namespace quizroom::journal
