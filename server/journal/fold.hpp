// A room told record by record. Internal to the journal: outside, `fold` and `Reader::history` are enough.
#pragma once

#include "journal/journal.hpp"

namespace quizroom::journal {

class Folding {
public:
    /// Passes over a record of an overtaken epoch. Throws `std::runtime_error` with a reason, and changes nothing that
    /// matters any more, when the record's event cannot follow.
    void take(const Record& record);

    const quiz::Room& room() const& { return room_; }
    quiz::Room room() && { return std::move(room_); }

private:
    quiz::Room room_;
    Epoch newest_ = 0;
};

}  // namespace quizroom::journal
