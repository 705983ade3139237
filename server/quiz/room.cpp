#include "quiz/room.hpp"

#include <algorithm>

#include "quiz/extra_time.hpp"

namespace quizroom::quiz {

Milliseconds QuestionClock::elapsed(Instant now) const {
    const auto shown = stopped_since.value_or(now) - started - stopped;
    return std::max(shown, Milliseconds::zero());
}

bool Room::has_done(CommandId command) const { return std::ranges::find(host_commands, command) != host_commands.end(); }

void Room::remember(CommandId command) {
    if (command == 0) return;
    host_commands.push_back(command);
    if (host_commands.size() > host_commands_max) host_commands.pop_front();
}

bool Room::operator==(const Room& other) const {
    const bool same_quiz = quiz == other.quiz || (quiz && other.quiz && *quiz == *other.quiz);
    return same_quiz && id == other.id && pin == other.pin && settings == other.settings && locked == other.locked && seats == other.seats &&
           teams == other.teams && phase == other.phase && step == other.step && next_question == other.next_question &&
           slide_count == other.slide_count && slides_passed == other.slides_passed && standings_seen == other.standings_seen &&
           rounds == other.rounds && remedy == other.remedy && host_commands == other.host_commands && sequence == other.sequence &&
           opened_at == other.opened_at && recorded_at == other.recorded_at;
}

std::optional<Milliseconds> deadline_of(const Asking& asking, Milliseconds limit) {
    std::optional<Milliseconds> deadline;
    if (limit > Milliseconds::zero()) deadline = limit + asking.extension;
    if (asking.last_call) deadline = std::min(deadline.value_or(asking.last_call->deadline), asking.last_call->deadline);
    return deadline;
}

std::optional<Milliseconds> deadline_of(const Room& room, const Asking& asking) { return deadline_of(asking, room.round().time_limit); }

bool asks_confidence(const Room& room) { return room.settings.confidence && is_graded(room.question().kind); }

std::optional<Instant> closes_itself_at(const Room& room) {
    const auto* asking = room.in_phase<Asking>();
    if (!asking || asking->clock.stopped_since) return std::nullopt;
    const auto deadline = last_deadline_of(room, *asking);
    if (!deadline) return std::nullopt;
    return asking->clock.instant_of(*deadline + last_call_grace);
}

}  // namespace quizroom::quiz
