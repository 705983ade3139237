// What happens in a live room because time passes: attendance, the question's end, heartbeats, what is told ten times a second.
#include "quiz/extra_time.hpp"
#include "rooms/live_room.hpp"

namespace quizroom::rooms {

using protocol::Role;

namespace {

void take_earlier(std::optional<quiz::Instant>& first, std::optional<quiz::Instant> other) {
    if (other && (!first || *other < *first)) first = other;
}

}  // namespace

std::optional<quiz::Instant> LiveRoom::due() const {
    if (rest_) return rest_->is_trying ? std::nullopt : std::optional{rest_->tries_again_at};
    auto first = quiz::closes_itself_at(room_);
    if (first) take_earlier(first, room_.recorded_at + heartbeat);
    take_earlier(first, attendance_.next_expiry());
    if (tally_is_stale_ || has_stale_rows()) take_earlier(first, coalesced_at_ + coalescing);
    const bool waits_for_hang_ups = has_closed_ && !audience_.empty();
    if (room_.in<quiz::Finished>() && !waits_for_hang_ups) take_earlier(first, room_.recorded_at + kept_after_end);
    if (!room_.in<quiz::Finished>() && audience_.empty()) take_earlier(first, last_guest_left_at_ + abandoned_after);
    return first;
}

void LiveRoom::wake(quiz::Instant now) {
    if (rest_) return;
    for (const auto seat : attendance_.expire(now)) {
        mark_row(seat);
        tally_is_stale_ = true;
    }
    check_attendance(now);
    (void)submit(quiz::PassTime{}, now);
    if (quiz::closes_itself_at(room_) && now >= room_.recorded_at + heartbeat) (void)submit(quiz::RecordHeartbeat{}, now);
    const bool abandoned = audience_.empty() && now >= last_guest_left_at_ + abandoned_after;
    if (abandoned && !room_.in<quiz::Finished>()) (void)submit(quiz::AbandonRoom{}, now);
    if (room_.in<quiz::Finished>() && now >= room_.recorded_at + kept_after_end) close();
    if (failed_ || now < coalesced_at_ + coalescing) return;
    coalesced_at_ = now;
    if (tally_is_stale_) post_tally(now);
    post_stale_rows();
}

bool LiveRoom::is_over(quiz::Instant now) const {
    return room_.in<quiz::Finished>() && audience_.empty() && now >= room_.recorded_at + kept_after_end;
}

void LiveRoom::check_attendance(quiz::Instant now) {
    if (!room_.in<quiz::Asking>()) return;
    if (room_.round().answered < attendance_.count() && !quiz::is_overtime(room_, now)) return;
    (void)submit(quiz::NoteAttendance{attendance_.present()}, now);
}

void LiveRoom::note_question_told(quiz::Instant now) {
    const auto* asking = room_.in_phase<quiz::Asking>();
    if (question_told_ || !asking || durable() < asked_at_sequence_) return;
    question_told_ = true;
    const auto elapsed = asking->clock.elapsed(now);
    sendings_.note_each(audience_.seated(), elapsed);
}

}  // namespace quizroom::rooms
