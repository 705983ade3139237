// What a restart and a failing disk do to a live room: it goes on from what can be read back, or rests until it can.
#include <algorithm>
#include <utility>

#include "quiz/evolve.hpp"
#include "quiz/view.hpp"
#include "rooms/live_room.hpp"

namespace quizroom::rooms {

using protocol::Notice;
using protocol::Role;

void LiveRoom::recover(quiz::Instant now) {
    last_guest_left_at_ = now;
    resume_sendings();
    for (const auto& seat : room_.seats.all()) {
        if (seat.state != quiz::SeatState::playing) continue;
        attendance_.arrive(seat.id);  // everyone has lost the connection just now, and with it nobody's turn
        attendance_.leave(seat.id, now);
    }
    now = std::max(now, room_.recorded_at);
    if (const auto decided = quiz::decide(room_, quiz::RecoverRoom{}, now)) record(*decided, now);
    write_room(now);
}

void LiveRoom::remember_outcomes() {
    outcomes_.clear();
    for (const auto& seat : room_.seats.all()) {
        const bool has_acted = seat.last_accepted != 0;
        outcomes_.push_back({seat.last_accepted, has_acted ? "accepted" : std::string_view{}});
    }
}

/// When the open question was really sent is not written down: nobody's time is counted from later than its start.
void LiveRoom::resume_sendings() {
    const bool is_known = room_.in<quiz::Asking>() && sendings_.round() == room_.round().number;
    if (is_known) return;
    question_told_ = true;
    if (!room_.in<quiz::Asking>()) return;
    sendings_.start(room_.round().number, room_.seats.all().size());
    for (const auto& seat : room_.seats.all()) sendings_.note(seat.id, {});
}

void LiveRoom::rest(quiz::Instant now) {
    const bool is_news = !rest_;
    failed_ = false;
    rest_ = Rest{now + tries_again_after};
    audience_.drop_held();
    if (!is_news) return;
    const auto notice = protocol::encode(Notice::cannot_save);
    for (const auto role : {Role::host, Role::screen})
        for (const auto id : audience_.watchers(role)) tell_at_once(id, Slot::notice, notice);
}

void LiveRoom::become(quiz::Room room, journal::Epoch epoch, quiz::Instant now) {
    const auto former = std::exchange(room_, std::move(room));
    epoch_ = epoch;
    audience_.start_at(room_.sequence);
    remember_outcomes();
    host_refusals_.clear();
    resume_sendings();
    dismiss_unsaved_guests(former, now);
    attendance_.forget_from(room_.seats.next_id());
    sendings_.forget_from(room_.seats.next_id());
    audience_.each([&](const Guest& guest) {
        if (guest.role == Role::student) attendance_.arrive(guest.seat);
    });
    write_room(now);
    rest_->is_read_back = true;
}

void LiveRoom::go_on(quiz::Instant now) {
    const auto at = std::max(now, room_.recorded_at);
    const auto recovery = quiz::decide(room_, quiz::RecoverRoom{}, at);
    rest_->is_trying = !recovery->empty();
    for (const auto& event : *recovery) {
        if (append(event, at)) continue;
        rest_->is_trying = false;
        rest_->tries_again_at = now + tries_again_after;
        return;
    }
    welcome_everyone(now);
    if (!rest_->is_trying) rest_.reset();
}

/// Written first and moved on the board then: what the journal does not take has not happened.
bool LiveRoom::append(const quiz::Event& event, quiz::Instant now) {
    journal::Batch batch{room_.id, {{room_.sequence + 1, epoch_, now, event}}};
    if (!journal_.append(std::move(batch))) return false;
    quiz::evolve(room_, event, now);
    return true;
}

void LiveRoom::welcome_everyone(quiz::Instant now) {
    write_room(now);
    audience_.each([&](const Guest& guest) { post_documents(guest.id, now); });
    post(ToHosts{}, Slot::notice, protocol::encode(Notice::none));
    post(ToScreens{}, Slot::notice, protocol::encode(Notice::none));
}

/// Beside the letters that wait for the disk: what is told here tells nothing of the room.
void LiveRoom::tell_at_once(GuestId guest, Slot slot, std::string text) {
    if (const auto* here = audience_.find(guest)) here->connection->deliver(slot, protocol::framed(std::move(text)));
}

void LiveRoom::on_durable(std::uint64_t sequence, quiz::Instant now) {
    audience_.release(sequence);
    if (rest_ && rest_->is_trying && sequence >= room_.sequence) rest_.reset();
    note_question_told(now);
}

}  // namespace quizroom::rooms
