#include "journal/succession.hpp"

namespace quizroom::journal {

std::string obstacle(const Batch& batch, const Head& head) {
    auto expected = head.sequence + 1;
    for (const auto& record : batch.records) {
        if (record.epoch != batch.records.front().epoch) return "a batch of more than one epoch";
        if (record.epoch < head.epoch) return "the room has been taken over by epoch " + std::to_string(head.epoch);
        if (record.epoch <= head.refused) return "something of epoch " + std::to_string(record.epoch) + " has been refused before";
        if (record.sequence != expected) return "record " + std::to_string(record.sequence) + " came where " + std::to_string(expected) + " was due";
        if (std::holds_alternative<quiz::RoomOpened>(record.event) != (record.sequence == 1))
            return "a room opens with its first record, and only once";
        ++expected;
    }
    return {};
}

}  // namespace quizroom::journal
