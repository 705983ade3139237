// What came out of a room, as a table: a row for each student, a column for each question that was asked. A fold of the
// room and nothing else; it knows no file format.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quiz/room.hpp"

namespace quizroom::reports {

struct Column {
    const quiz::Round* round = nullptr;
    const quiz::Question* question = nullptr;
    const quiz::Round* last_vote = nullptr;  // on this question: the round itself, or the one after all its discussions
    std::string heading;                     // the question's number and name, and what is special about this round

    bool is_graded() const { return quiz::is_graded(question->kind); }
    /// Its answers stand in the report: they count, or are what was said before the discussion of a question that counts.
    bool is_told() const { return last_vote->state == quiz::RoundState::credited; }
    /// In thousandths; by what was let count since, also of what was said before a discussion.
    int credit_of(const quiz::GivenAnswer& given) const;
    /// Only credited rounds count: skipped ones lost their answers, voided ones count for nobody, open ones are still being played.
    bool counts() const { return round->state == quiz::RoundState::credited; }
};

struct Line {
    const quiz::Seat* seat = nullptr;
    std::uint32_t rank = 0;                         // 0 for none
    std::size_t right_count = 0;                    // counted rounds with full credit
    std::size_t sure_and_wrong = 0;                 // counted rounds without any credit whose answer they were sure of
    std::vector<const quiz::GivenAnswer*> answers;  // one for each column; nothing where none was given
};

/// Points into the room it was made from, and lives no longer.
struct Results {
    bool have_points = true;      // else cells of points and ranks stay empty
    std::vector<Column> columns;  // in the order of asking
    std::vector<Line> lines;      // by rank, then in the order of joining; removed and banned students last
};

Results results_of(const quiz::Room& room);

std::string_view name_of(quiz::SeatState state);
std::string_view name_of(quiz::RoundState state);
std::string_view name_of(quiz::Board board);
/// Empty where nothing was said.
std::string_view name_of(quiz::Confidence confidence);

}  // namespace quizroom::reports
