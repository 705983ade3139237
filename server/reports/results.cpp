#include "reports/results.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "quiz/credit.hpp"
#include "reports/told_answer.hpp"

namespace quizroom::reports {
namespace {

bool was_asked_before(const quiz::Room& room, const quiz::Round& round) {
    return std::ranges::any_of(room.rounds, [&](const auto& other) { return other.question == round.question && other.number < round.number; });
}

std::string heading_of(const quiz::Room& room, const quiz::Round& round) {
    const AnswerTeller teller{room.quiz->questions[round.question], round.drawing};
    auto heading = std::to_string(round.place) + ". " + std::string{quiz::heading_of(room.quiz->questions[round.question])};
    if (was_asked_before(room, round)) heading += " (asked again)";
    if (round.state == quiz::RoundState::superseded) heading += " (before the discussion)";
    if (round.state == quiz::RoundState::skipped) heading += " (skipped)";
    if (round.state == quiz::RoundState::voided) heading += " (void)";
    for (const auto& answer : round.also_right) heading += " (also right: " + words_of(teller.tell(answer)) + ")";
    if (round.state == quiz::RoundState::open) heading += " (not finished)";
    return heading;
}

Line line_of(const quiz::Seat& seat, const std::vector<Column>& columns) {
    Line line;
    line.seat = &seat;
    line.rank = seat.state == quiz::SeatState::playing ? seat.rank : 0;
    for (const auto& column : columns) {
        const auto* given = column.round->answer_of(seat.id);
        line.answers.push_back(given);
        if (!given || !column.counts() || !column.is_graded()) continue;
        if (given->credit == quiz::full_credit) ++line.right_count;
        if (given->credit == 0 && given->confidence == quiz::Confidence::sure) ++line.sure_and_wrong;
    }
    return line;
}

const quiz::Round& last_vote(const quiz::Room& room, const quiz::Round& round) {
    const auto* vote = &round;
    while (vote->state == quiz::RoundState::superseded && vote->number < room.rounds.size()) vote = &room.rounds[vote->number];
    return *vote;
}

auto place_of(const Line& line) {
    const auto rank = line.rank == 0 ? std::numeric_limits<std::uint32_t>::max() : line.rank;
    return std::tuple{line.seat->state != quiz::SeatState::playing, rank, line.seat->id};
}

}  // namespace

int Column::credit_of(const quiz::GivenAnswer& given) const {
    return last_vote == round ? given.credit : quiz::credit_of(question->kind, *last_vote, given.answer);
}

Results results_of(const quiz::Room& room) {
    Results results;
    results.have_points = room.settings.board != quiz::Board::none;
    for (const auto& round : room.rounds)
        results.columns.push_back({&round, &room.quiz->questions[round.question], &last_vote(room, round), heading_of(room, round)});
    for (const auto& seat : room.seats.all()) results.lines.push_back(line_of(seat, results.columns));
    std::ranges::sort(results.lines, {}, place_of);
    return results;
}

std::string_view name_of(quiz::SeatState state) {
    switch (state) {
        case quiz::SeatState::playing:
            return "playing";
        case quiz::SeatState::removed:
            return "removed";
        case quiz::SeatState::banned:
            return "banned";
    }
    return "unknown";
}

std::string_view name_of(quiz::RoundState state) {
    switch (state) {
        case quiz::RoundState::open:
            return "open";
        case quiz::RoundState::credited:
            return "credited";
        case quiz::RoundState::skipped:
            return "skipped";
        case quiz::RoundState::voided:
            return "voided";
        case quiz::RoundState::superseded:
            return "superseded";
    }
    return "unknown";
}

std::string_view name_of(quiz::Board board) {
    switch (board) {
        case quiz::Board::speed:
            return "speed";
        case quiz::Board::accuracy:
            return "accuracy";
        case quiz::Board::none:
            return "none";
    }
    return "unknown";
}

std::string_view name_of(quiz::Confidence confidence) {
    switch (confidence) {
        case quiz::Confidence::unstated:
            return "";
        case quiz::Confidence::guessed:
            return "guessed";
        case quiz::Confidence::fairly_sure:
            return "fairly-sure";
        case quiz::Confidence::sure:
            return "sure";
    }
    return "unknown";
}

}  // namespace quizroom::reports
