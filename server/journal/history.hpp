// One room's rows, checked one by one into records: the first that is not as it was written ends the reading.
#pragma once

#include <string_view>

#include "journal/event_text.hpp"
#include "journal/fold.hpp"
#include "journal/row.hpp"

namespace quizroom::journal {

class HistoryBuilder {
public:
    HistoryBuilder(std::string_view room, const QuizSource& quiz_named) : room_(room), quiz_named_(quiz_named) {}

    /// Takes the next row in order; false, and the damage noted, when the reading ends here. Throws `sqlite::Error` and
    /// `std::bad_alloc`, which say nothing of the row, when what belongs to it cannot be had.
    bool take(const Row& row);

    /// What there is. `promised` is how many records the list of rooms says there are; fewer are damage.
    History finish(std::uint64_t promised) &&;

    void note_damage(const std::string& reason);

    /// The room that was told so far; without a quiz when nothing was. Nothing can be taken after it.
    quiz::Room take_room() { return std::move(folding_).room(); }

private:
    Record checked(const Row& row) const;

    std::string_view room_;
    const QuizSource& quiz_named_;
    History history_;
    Folding folding_;
};

}  // namespace quizroom::journal
