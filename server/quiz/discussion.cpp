#include "quiz/discussion.hpp"

namespace quizroom::quiz {

std::size_t discussions_of(const Room& room) {
    std::size_t discussions = 0;
    for (auto round = room.rounds.rbegin() + 1; round != room.rounds.rend() && round->state == RoundState::superseded; ++round) {
        if (round->question != room.round().question) break;
        ++discussions;
    }
    return discussions;
}

bool may_discuss(const Room& room) {
    if (!room.settings.peer_instruction || !room.in<Closed>() || room.round().state == RoundState::voided) return false;
    return discussions_of(room) < static_cast<std::size_t>(room.question().discussions);
}

const Round* round_before_discussion(const Room& room) { return discussions_of(room) > 0 ? &room.rounds[room.rounds.size() - 2] : nullptr; }

std::optional<Advice> advice_for(const RightCount& count) {
    if (count.answered == 0) return std::nullopt;
    if (count.right * 100 < discuss_from_percent * count.answered) return Advice::explain;
    return count.right * 100 <= discuss_until_percent * count.answered ? Advice::discuss : Advice::go_on;
}

}  // namespace quizroom::quiz
