// Between the rooms and their journal, for tests that decide what becomes of the next batch: refused at the door as by a full
// queue, or taken and lost as by a failing disk.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "journal/journal.hpp"

namespace quizroom::tests {

class Courier : public journal::Appender {
public:
    Courier(journal::Appender& journal, journal::Journal::OnProgress report) : journal_(journal), report_(std::move(report)) {}

    bool append(journal::Batch batch) override {
        if (refuses) return false;
        const auto epoch = batch.records.front().epoch;
        if (!loses && lost_epochs_[batch.room] != epoch) return journal_.append(std::move(batch));
        lost_epochs_[batch.room] = epoch;  // what is queued behind a loss is lost with it, as in the journal itself
        report_({{batch.room, epoch, batch.records.front().sequence - 1, true, "the disk is on fire"}});
        return true;
    }
    bool accepts_new_rooms() const override { return !refuses && !loses && journal_.accepts_new_rooms(); }

    bool refuses = false;
    bool loses = false;

private:
    journal::Appender& journal_;
    journal::Journal::OnProgress report_;
    std::map<std::string, journal::Epoch> lost_epochs_;
};

}  // namespace quizroom::tests
