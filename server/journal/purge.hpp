// Deletes rooms that are too old to be kept, and with them every name in them: from the tables, from the pages they lay
// in, from the log, and from what damage once set aside. One room at a time, so that no live room waits for it.
#pragma once

#include <filesystem>

#include "journal/journal.hpp"
#include "journal/sqlite.hpp"

namespace quizroom::journal {

class Purge {
public:
    Purge(std::filesystem::path folder, quiz::Instant before, Journal::OnPurged done)
        : folder_(std::move(folder)), before_(before), done_(std::move(done)) {}

    /// Deletes one more room; false when it was the last turn, and `done` has been called. To be called by the writer alone.
    bool step(sqlite::Connection& connection);

private:
    void finish(sqlite::Connection& connection);

    std::filesystem::path folder_;
    quiz::Instant before_;
    Journal::OnPurged done_;
    Purged result_;
};

}  // namespace quizroom::journal
