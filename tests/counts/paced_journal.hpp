// The server's journal without its thread: what one turn appends waits until `commit`, which writes it with the server's own committer.
// What the hand-over to the writer thread costs (a lock and a wake-up) is therefore not counted.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "journal/committer.hpp"
#include "journal/joined.hpp"

namespace quizroom::counts {

class PacedJournal : public journal::Appender {
public:
    explicit PacedJournal(const std::filesystem::path& folder) : committer_(folder) {}

    bool append(journal::Batch batch) override {
        if (batch.records.empty()) return true;
        queue_.push_back(std::move(batch));
        return true;
    }
    bool accepts_new_rooms() const override { return true; }

    bool is_empty() const { return queue_.empty(); }

    /// One transaction, durable on return.
    std::vector<journal::Progress> commit() { return committer_.commit(journal::joined(std::exchange(queue_, {}))); }

    /// Empties the write-ahead log, and writes the first page into it, which clears its index: both happen once in a thousand
    /// pages, and fall into nobody's count.
    void empty_log() {
        auto& connection = committer_.store().connection();
        connection.execute("PRAGMA wal_checkpoint(RESTART)");
        connection.execute("PRAGMA user_version = " + std::to_string(connection.integer("PRAGMA user_version")));
    }

private:
    journal::Committer committer_;
    std::vector<journal::Batch> queue_;
};

}  // namespace quizroom::counts
