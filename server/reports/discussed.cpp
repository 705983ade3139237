#include "reports/discussed.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "quiz/credit.hpp"

namespace quizroom::reports {
namespace {

using Json = nlohmann::ordered_json;

struct Move {
    Json from;
    Json to;
    std::size_t students = 0;
};

constexpr std::size_t moves_max = 100;  // of answers in own words there may be one for each student

std::vector<Move> by_frequency(std::map<std::string, Move> moves) {
    std::vector<Move> sorted;
    for (auto& [key, move] : moves) sorted.push_back(std::move(move));
    std::ranges::stable_sort(sorted, std::greater{}, &Move::students);
    if (sorted.size() > moves_max) sorted.resize(moves_max);
    return sorted;
}

}  // namespace

Json discussed_of(const quiz::Room& room, const quiz::Round& before, const quiz::Round& after, const AnswerTeller& teller) {
    const auto& kind = room.quiz->questions[after.question].kind;
    const auto is_right = [&](const quiz::Answer& answer) { return quiz::credit_of(kind, after, answer) == quiz::full_credit; };
    std::map<std::string, Move> moves;
    std::size_t right_before = 0;
    std::size_t right = 0;
    std::size_t students = 0;
    for (const auto& seat : room.seats.all()) {
        const auto* first = before.answer_of(seat.id);
        const auto* last = after.answer_of(seat.id);
        if (!first || !last || seat.state != quiz::SeatState::playing) continue;
        ++students;
        if (is_right(first->answer)) ++right_before;
        if (is_right(last->answer)) ++right;
        const auto from = Json(teller.tell(first->answer));
        const auto to = Json(teller.tell(last->answer));
        auto& move = moves[Json::array({from, to}).dump(-1, ' ', false, Json::error_handler_t::replace)];
        move.from = from;
        move.to = to;
        ++move.students;
    }
    const auto more = moves.size() - std::min(moves.size(), moves_max);
    Json told{{"before", before.number}, {"students", students}, {"rightBefore", right_before}, {"right", right}, {"moved", Json::array()}};
    if (more > 0) told["moreMoves"] = more;
    for (const auto& move : by_frequency(std::move(moves)))
        told["moved"].push_back({{"from", move.from}, {"to", move.to}, {"students", move.students}});
    return told;
}

const quiz::Round* vote_before(const quiz::Room& room, const quiz::Round& round) {
    if (round.number < 2) return nullptr;
    const auto& before = room.rounds[round.number - 2];
    return before.state == quiz::RoundState::superseded && before.question == round.question ? &before : nullptr;
}

}  // namespace quizroom::reports
