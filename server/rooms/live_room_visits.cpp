// Who comes to a live room and who goes.
#include <utility>
#include <vector>

#include "quiz/nickname.hpp"
#include "rooms/live_room.hpp"
#include "rooms/secrets.hpp"

namespace quizroom::rooms {

using protocol::Farewell;
using protocol::Role;

namespace {

constexpr int close_replaced = 4001;
constexpr int close_removed = 4002;
constexpr int close_going_away = 1001;
constexpr int close_normal = 1000;

}  // namespace

LiveRoom::Admitted LiveRoom::admit_student(const protocol::StudentHello& hello, Connection& connection, quiz::Instant now) {
    const auto token = hash_of(hello.token);
    const bool needs_a_record = !room_.seats.find(token);
    if (!lets_in() || (rest_ && needs_a_record)) return protocol::refused(protocol::ServerRefusal::cannot_save);
    if (const auto refusal = submit(quiz::Join{token, hello.nickname}, now)) {
        auto answer = protocol::refused(*refusal);
        if (const auto name = quiz::clean_nickname(hello.nickname); name && refusal == quiz::Refusal::nickname_taken)
            answer.suggestion = quiz::free_nickname(room_, *name);
        return answer;
    }
    const auto seat = room_.seats.find(token)->id;
    if (const auto older = audience_.guest_of(seat))
        audience_.post_goodbye(room_.sequence, *older, protocol::framed(protocol::encode_goodbye(Farewell::replaced, {})), close_replaced);
    const auto guest = audience_.add(connection, Role::student, seat);
    attendance_.arrive(seat);
    mark_row(seat);
    tally_is_stale_ = true;
    if (const auto* asking = room_.in_phase<quiz::Asking>(); asking && question_told_) sendings_.note(seat, asking->clock.elapsed(now));
    post_documents(guest, now);
    return guest;
}

LiveRoom::Admitted LiveRoom::admit_watcher(Role role, Connection& connection, quiz::Instant now) {
    if (!lets_in()) return protocol::refused(protocol::ServerRefusal::cannot_save);
    const auto limit = role == Role::host ? Audience::hosts_max : Audience::screens_max;
    if (audience_.count(role) >= limit) return protocol::refused(protocol::ServerRefusal::too_many_connections);
    const auto guest = audience_.add(connection, role, 0);
    post_documents(guest, now);
    if (rest_) post(ToGuest{guest}, Slot::notice, protocol::encode(protocol::Notice::cannot_save));
    return guest;
}

void LiveRoom::leave(GuestId id, quiz::Instant now) {
    const auto* guest = audience_.find(id);
    if (!guest) return;
    if (guest->role == Role::student && audience_.guest_of(guest->seat) == id) attendance_.leave(guest->seat, now);
    audience_.remove(id);
    if (audience_.empty()) last_guest_left_at_ = now;
}

void LiveRoom::dismiss_seat(quiz::SeatId seat, Farewell reason) {
    mark_row(seat);
    attendance_.strike(seat);
    if (const auto guest = audience_.guest_of(seat))
        audience_.post_goodbye(room_.sequence, *guest, protocol::framed(protocol::encode_goodbye(reason, {})), close_removed);
}

/// Guests whose seats are not on disk, or are somebody else's there, were never welcomed: they come again. A seat's older
/// connection is not its guest any more.
void LiveRoom::dismiss_unsaved_guests(const quiz::Room& as_they_joined, quiz::Instant now) {
    const auto again = protocol::framed(protocol::encode_goodbye(Farewell::restarting, tries_again_after));
    const auto replaced = protocol::framed(protocol::encode_goodbye(Farewell::replaced, {}));
    std::vector<GuestId> strangers;
    audience_.each([&](const Guest& guest) {
        if (guest.role != Role::student) return;
        const auto* saved = room_.seats.find(guest.seat);
        const bool has_seat = saved && saved->token == as_they_joined.seats.find(guest.seat)->token;
        const bool is_guest = audience_.guest_of(guest.seat) == guest.id;
        if (has_seat && is_guest) return;
        guest.connection->dismiss(has_seat ? replaced : again, has_seat ? close_replaced : close_going_away);
        if (is_guest) attendance_.leave(guest.seat, now);
        strangers.push_back(guest.id);
    });
    for (const auto id : strangers) audience_.remove(id);
}

void LiveRoom::say_goodbye(quiz::Milliseconds retry_after) {
    const auto frame = protocol::framed(protocol::encode_goodbye(Farewell::restarting, retry_after));
    audience_.each([&](const Guest& guest) { guest.connection->dismiss(frame, close_going_away); });
}

void LiveRoom::close() {
    if (has_closed_) return;
    has_closed_ = true;
    const auto frame = protocol::framed(protocol::encode_goodbye(Farewell::room_closed, {}));
    audience_.each([&](const Guest& guest) { guest.connection->dismiss(frame, close_normal); });
}

}  // namespace quizroom::rooms
