// A wrong key has a remedy until the room ends: another answer counts as right as well, or the question for nobody.
#include <algorithm>

#include "quiz/credit.hpp"
#include "quiz/extra_time.hpp"
#include "quiz/rules.hpp"
#include "quiz/scoring.hpp"

namespace quizroom::quiz {
namespace {

const Round* find_round(const Room& room, RoundNumber number) {
    const auto round = std::ranges::find(room.rounds, number, &Round::number);
    return round == room.rounds.end() ? nullptr : &*round;
}

const Question& question_of(const Room& room, const Round& round) { return room.quiz->questions[round.question]; }

/// Its answers are in and have counted, or will.
bool may_be_mended(const Room& room, const Round& round) {
    const bool is_open = round.state == RoundState::open && !room.awaits_reveal();
    return !is_open && round.state != RoundState::skipped && round.state != RoundState::superseded && is_graded(question_of(room, round).kind);
}

std::vector<Regraded> regraded(const Question& question, const Round& round, const Answer& right) {
    std::vector<Regraded> changed;
    for (SeatId seat = 1; seat <= round.answers.size(); ++seat) {
        const auto* given = round.answer_of(seat);
        if (!given || given->credit == full_credit || !agree(question.kind, right, given->answer)) continue;
        changed.push_back({seat, full_credit, worth_of(full_credit, question.points, given->used, speed_limit_of(question, round, seat))});
    }
    return changed;
}

}  // namespace

Decided decide(const Room& room, const AcceptAlso& command, Instant) {
    if (room.has_done(command.id)) return Events{};
    if (room.in<Finished>()) return Refusal::room_is_over;
    const auto* round = find_round(room, command.round);
    if (!round || !may_be_mended(room, *round) || round->state == RoundState::voided) return Refusal::cannot_mend;
    const auto& question = question_of(room, *round);
    if (!understands(question.kind, command.answer)) return Refusal::malformed_answer;
    if (credit_of(question.kind, *round, command.answer) == full_credit) return Events{};
    if (round->also_right.size() >= Round::also_right_max) return Refusal::cannot_mend;
    return Events{AnswerAlsoRight{command.id, command.round, command.answer, regraded(question, *round, command.answer)}};
}

Decided decide(const Room& room, const VoidRound& command, Instant) {
    if (room.has_done(command.id)) return Events{};
    if (room.in<Finished>()) return Refusal::room_is_over;
    const auto* round = find_round(room, command.round);
    if (!round || !may_be_mended(room, *round)) return Refusal::cannot_mend;
    if (round->state == RoundState::voided) return Events{};
    return Events{RoundVoided{command.id, command.round}};
}

}  // namespace quizroom::quiz
