// What happens without anybody pressing anything: time runs out, everyone has answered, the server comes and goes.
#include <algorithm>

#include "quiz/extra_time.hpp"
#include "quiz/rules.hpp"

namespace quizroom::quiz {
namespace {

bool everyone_present_has_answered(const Room& room, const std::vector<bool>& present) {
    bool somebody = false;
    for (const auto& seat : room.seats.all()) {
        const bool counts = seat.state == SeatState::playing && seat.id <= present.size() && present[seat.id - 1];
        if (!counts) continue;
        if (!room.round().answer_of(seat.id)) return false;
        somebody = true;
    }
    return somebody;
}

/// When the time is up for everybody else the room waits for students with extra time who are here, have some left and have not answered.
bool waits_for_nobody(const Room& room, const std::vector<bool>& present, Instant now) {
    const auto& asking = *room.in_phase<Asking>();
    return std::ranges::none_of(room.seats.with_extra_time(), [&](SeatId seat) {
        const bool is_here = seat <= present.size() && present[seat - 1];
        const auto deadline = deadline_of(room, asking, *room.seats.find(seat));
        return is_here && !room.round().answer_of(seat) && asking.clock.elapsed(now) <= *deadline + last_call_grace;
    });
}

bool is_over_for_who_is_here(const Room& room, const std::vector<bool>& present, Instant now) {
    if (!is_overtime(room, now)) return everyone_present_has_answered(room, present);
    return waits_for_nobody(room, present, now) && now < closes_itself_at(room);  // else it closes by itself
}

}  // namespace

Decided decide(const Room& room, const PassTime&, Instant now) {
    const auto due = closes_itself_at(room);
    if (!due || now < *due) return Events{};
    return Events{QuestionClosed{}};
}

Decided decide(const Room& room, const NoteAttendance& command, Instant now) {
    const auto* asking = room.in_phase<Asking>();
    if (!asking || asking->last_call || asking->clock.stopped_since) return Events{};
    if (!is_over_for_who_is_here(room, command.present, now)) return Events{};
    const auto wait = room.settings.may_change_answer ? last_call_for_changes : Milliseconds::zero();
    return Events{LastCallStarted{0, {LastCallReason::everyone_answered, asking->clock.elapsed(now) + wait, false}}};
}

Decided decide(const Room& room, const RecordHeartbeat&, Instant) {
    if (!room.in<Asking>()) return Events{};
    return Events{HeartbeatRecorded{}};
}

Decided decide(const Room& room, const RecoverRoom&, Instant now) {
    if (room.in<Finished>()) return Events{};
    return Events{RoomRecovered{std::max(now - room.recorded_at, Milliseconds::zero())}};
}

Decided decide(const Room& room, const AbandonRoom&, Instant) {
    if (room.in<Finished>()) return Events{};
    return Events{RoomFinished{}};
}

}  // namespace quizroom::quiz
