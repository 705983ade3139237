// A journal on paper, for tests that decide themselves when it is dry: the disk of the simulated world.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "journal/journal.hpp"

namespace quizroom::tests {

class PaperJournal : public journal::Appender {
public:
    bool append(journal::Batch batch) override {
        if (refuses) return false;
        for (auto& record : batch.records) records.push_back(std::move(record));
        return true;
    }
    bool accepts_new_rooms() const override { return !refuses; }

    std::uint64_t last() const { return records.empty() ? 0 : records.back().sequence; }

    std::vector<journal::Record> records;
    bool refuses = false;
};

}  // namespace quizroom::tests
