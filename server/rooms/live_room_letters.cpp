// What a live room writes to whom: each document is encoded once and waits until everything it tells is on disk.
#include <algorithm>
#include <utility>

#include "quiz/extra_time.hpp"
#include "quiz/view.hpp"
#include "rooms/live_room.hpp"

namespace quizroom::rooms {

using protocol::Role;

void LiveRoom::post(Recipient to, Slot slot, std::string text) { audience_.post(room_.sequence, to, slot, protocol::framed(std::move(text))); }

void LiveRoom::write_room(quiz::Instant now) { room_frame_ = protocol::framed(protocol::encode(quiz::view_for_everyone(room_, now))); }

/// What somebody sees of one moment arrives together: a student the result and the standing, a watcher the room and its tally.
void LiveRoom::post_room(const Changes& changes, quiz::Instant now) {
    write_room(now);
    if (!changes.every_seat) post_own_deadlines();
    if (changes.every_seat) {
        post_room_and_seats();
    } else if (changes.room) {
        audience_.post(room_.sequence, ToStudents{}, Slot::room, room_frame_);
    }
    tally_is_stale_ = false;
    if (audience_.count(Role::screen) > 0 && !changes.hosts_alone) post_screens(now);
    if (audience_.count(Role::host) > 0) {
        audience_.post(room_.sequence, ToHosts{}, {host_room_document(), tally_document(Role::host)});
    }
}

/// Behind the time-up of all others a screen's counts stand still: they would tell that somebody has more time.
void LiveRoom::post_screens(quiz::Instant now) {
    const Document room{Slot::room, room_frame_};
    if (quiz::is_overtime(room_, now)) return audience_.post(room_.sequence, ToScreens{}, {room});
    audience_.post(room_.sequence, ToScreens{}, {room, tally_document(Role::screen)});
}

/// Ahead of the room, so that a page is never drawn with the deadline of the others.
void LiveRoom::post_own_deadlines() {
    if (!room_.in<quiz::Asking>()) return;
    for (const auto seat : room_.seats.with_extra_time()) post_seat(seat);
}

void LiveRoom::post_room_and_seats() {
    const bool tells_deadlines = room_.in<quiz::Asking>();  // they are told ahead of the room
    audience_.each_seated([&](const Guest& guest) {
        const Document room{Slot::room, room_frame_};
        const auto seat = seat_document(guest.seat);
        audience_.post(room_.sequence, ToSeat{guest.seat}, {tells_deadlines ? seat : room, tells_deadlines ? room : seat});
    });
}

Document LiveRoom::host_room_document() const {
    return {Slot::room, protocol::framed(protocol::encode_for_hosts(protocol::payload_of(room_frame_), quiz::view_for_host(room_)))};
}

Document LiveRoom::seat_document(quiz::SeatId seat) const {
    const auto& last = outcomes_[seat - 1];
    const auto known = last.id == 0 ? std::nullopt : std::optional{last};
    return {Slot::seat, protocol::framed(protocol::encode(quiz::view_for_seat(room_, seat), known))};
}

Document LiveRoom::tally_document(Role role) const {
    const auto present = attendance_.count();
    const auto view = role == Role::host ? quiz::tally_for_host(room_, present) : quiz::tally_for_screen(room_, present);
    return {Slot::tally, protocol::framed(protocol::encode(view))};
}

void LiveRoom::post_seat(quiz::SeatId seat) { audience_.post(room_.sequence, ToSeat{seat}, {seat_document(seat)}); }

void LiveRoom::post_tally(quiz::Instant now) {
    tally_is_stale_ = false;
    if (audience_.count(Role::host) > 0) audience_.post(room_.sequence, ToHosts{}, {tally_document(Role::host)});
    if (audience_.count(Role::screen) > 0 && !quiz::is_overtime(room_, now))
        audience_.post(room_.sequence, ToScreens{}, {tally_document(Role::screen)});
}

void LiveRoom::post_stale_rows() {
    for (const auto id : audience_.watchers(Role::host)) {
        const auto& host = *audience_.find(id);
        const bool last_has_left = host.stale_rows->written_at <= durable() && !host.connection->is_waiting(Slot::roster);
        if (!host.stale_rows->empty() && last_has_left) post_rows(host);
    }
}

void LiveRoom::post_rows(const Guest& host) {
    std::vector<quiz::RosterRow> rows;
    for (const auto seat : host.stale_rows->take(roster_rows_max)) rows.push_back(quiz::roster_row(room_, seat, attendance_.is_present(seat)));
    host.stale_rows->written_at = room_.sequence;
    post(ToGuest{host.id}, Slot::roster, protocol::encode(std::span<const quiz::RosterRow>{rows}));
}

void LiveRoom::post_documents(GuestId id, quiz::Instant now) {
    const auto& guest = *audience_.find(id);
    protocol::Welcome welcome{guest.role, room_.id, now, {}, {}};
    if (guest.role != Role::student) welcome.join_url = links_.join_url;
    if (guest.role == Role::host) welcome.screen_secret = links_.screen_secret;
    const Document first{Slot::welcome, protocol::framed(protocol::encode(welcome))};
    if (guest.role == Role::student) {
        return audience_.post(room_.sequence, ToGuest{id}, {first, {Slot::room, room_frame_}, seat_document(guest.seat)});
    }
    Document room{Slot::room, room_frame_};
    if (guest.role == Role::host) {
        guest.stale_rows->mark_all(room_.seats.all().size());
        guest.stale_rows->written_at = 0;
        room = host_room_document();
    }
    audience_.post(room_.sequence, ToGuest{id}, {first, std::move(room), tally_document(guest.role)});
}

void LiveRoom::mark_row(quiz::SeatId seat) {
    for (const auto id : audience_.watchers(Role::host)) audience_.find(id)->stale_rows->mark(seat);
}

void LiveRoom::mark_every_row() {
    for (const auto id : audience_.watchers(Role::host)) audience_.find(id)->stale_rows->mark_all(room_.seats.all().size());
}

bool LiveRoom::has_stale_rows() const {
    return std::ranges::any_of(audience_.watchers(Role::host), [&](auto id) { return !audience_.find(id)->stale_rows->empty(); });
}

}  // namespace quizroom::rooms
