#include "journal/history.hpp"

#include <limits>
#include <new>
#include <stdexcept>

#include "journal/sqlite.hpp"

namespace quizroom::journal {

bool HistoryBuilder::take(const Row& row) {
    try {
        auto record = checked(row);
        folding_.take(record);
        history_.records.push_back(std::move(record));
        return true;
    } catch (const sqlite::Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        note_damage(error.what());
        return false;
    }
}

History HistoryBuilder::finish(std::uint64_t promised) && {
    if (history_.damage.empty() && history_.records.size() < promised) note_damage("it is missing");
    return std::move(history_);
}

void HistoryBuilder::note_damage(const std::string& reason) {
    const auto read = history_.records.size();
    history_.damage = "Room " + std::string{room_} + " can be read up to record " + std::to_string(read) + "; record " + std::to_string(read + 1) +
                      " is damaged: " + reason + ".";
}

Record HistoryBuilder::checked(const Row& row) const {
    const auto due = static_cast<std::int64_t>(history_.records.size() + 1);
    if (row.sequence != due) throw std::runtime_error("record " + std::to_string(row.sequence) + " stands in its place");
    if (row.checksum != checksum_of(row)) throw std::runtime_error("its checksum does not match what is written there");
    if (row.version != format_version) throw std::runtime_error("its format version " + std::to_string(row.version) + " is unknown to this release");
    if (row.epoch < 0 || row.epoch > std::numeric_limits<Epoch>::max()) throw std::runtime_error("its epoch is out of range");
    return {static_cast<std::uint64_t>(row.sequence), static_cast<Epoch>(row.epoch), quiz::Instant{quiz::Milliseconds{row.at_ms}},
            event_of(row.payload, quiz_named_)};
}

}  // namespace quizroom::journal
