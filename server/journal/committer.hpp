// Turns batches into transactions and says what became of each room. Single-threaded, and without a queue of its own.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "journal/journal.hpp"
#include "journal/store.hpp"

namespace quizroom::journal {

class Committer {
public:
    explicit Committer(const std::filesystem::path& folder) : store_(folder) {}

    /// Writes what fits as one transaction. One entry for each room and epoch in the batches.
    ///
    /// A batch fits when it starts right behind its room's last record on disk, has no gap, and its epoch is not older than
    /// that record's; of an epoch of which one did not fit, none does any more. So after a failure everything that was queued
    /// behind the lost records is refused, too, each time with the true `durable`, until the room, folded anew from what can
    /// be read back, starts right behind it in a newer epoch. A batch that no text can hold fails alone, whole; a failing disk fails
    /// everybody in the transaction.
    std::vector<Progress> commit(const std::vector<Batch>& batches);

    /// Whether the last attempt to write came through.
    bool is_healthy() const { return healthy_; }

    /// Tries the disk again while nobody has anything to write.
    void probe();

    Store& store() { return store_; }

private:
    struct Turn;

    const Head& head_of(const std::string& room);
    void admit(Turn& turn, const Batch& batch);
    void write(Turn& turn);
    void forget_ended(const Turn& turn);
    void read_back(const std::string& room);

    Store store_;
    std::unordered_map<std::string, Head> heads_;  // of rooms that wrote something since the start and have not ended
    bool healthy_ = true;
};

}  // namespace quizroom::journal
