// A room's history in sentences, so that a disputed score can be looked up: one sentence for each event, and who stands
// where in the end. It knows nothing of where the events come from.
#pragma once

#include <string>

#include "quiz/event.hpp"

namespace quizroom::reports {

/// Is told event by event, in order.
class Story {
public:
    /// What happened, in one sentence that names students, questions, times and points. Empty for an event without news,
    /// such as a heartbeat. The event has to be possible in the room so far, as those of a journal are.
    std::string tell(const quiz::Event& event, quiz::Instant at);

    const quiz::Room& room() const { return room_; }

private:
    quiz::Room room_;
};

/// Everybody's points, added up anew from their answers, one line for each student; a line says so when the room's own
/// board tells something else.
std::string standings_text(const quiz::Room& room);

/// "2026-11-26 10:42:15.123", in UTC.
std::string time_text(quiz::Instant at);

}  // namespace quizroom::reports
