// What a live room writes to whom: each document is encoded once and waits until everything it tells is on disk.
#include <algorithm>
#include <utility>

#include "quiz/view.hpp"
#include "rooms/live_room.hpp"

namespace quizroom::rooms {

using protocol::Role;

void LiveRoom::post(Recipient to, Slot slot, std::string_view text) { audience_.post(room_.sequence, std::move(to), slot, protocol::framed(text)); }

void LiveRoom::post_room(quiz::Instant now) {
    room_frame_ = protocol::framed(protocol::encode(quiz::view_for_everyone(room_, now)));
    audience_.post(room_.sequence, ToEveryone{}, Slot::room, room_frame_);
    if (audience_.count(Role::host) > 0) post(ToHosts{}, Slot::room, protocol::encode(quiz::view_for_host(room_, now)));
}

void LiveRoom::post_seat(quiz::SeatId seat) {
    const auto& last = outcomes_[seat - 1];
    const auto known = last.id == 0 ? std::nullopt : std::optional{last};
    post(ToSeat{seat}, Slot::seat, protocol::encode(quiz::view_for_seat(room_, seat), known));
}

void LiveRoom::post_every_seat() {
    for (const auto& [id, guest] : audience_.all())
        if (guest.role == Role::student && audience_.guest_of(guest.seat) == id) post_seat(guest.seat);
}

void LiveRoom::post_tally() {
    tally_is_stale_ = false;
    const auto present = attendance_.count();
    if (audience_.count(Role::host) > 0) post(ToHosts{}, Slot::tally, protocol::encode(quiz::tally_for_host(room_, present)));
    if (audience_.count(Role::screen) > 0) post(ToScreens{}, Slot::tally, protocol::encode(quiz::tally_for_screen(room_, present)));
}

void LiveRoom::post_tally(GuestId guest, Role role) {
    const auto present = attendance_.count();
    const auto view = role == Role::host ? quiz::tally_for_host(room_, present) : quiz::tally_for_screen(room_, present);
    post(ToGuest{guest}, Slot::tally, protocol::encode(view));
}

void LiveRoom::post_stale_rows() {
    for (const auto id : audience_.watchers(Role::host)) {
        auto& host = *audience_.find(id);
        const bool last_has_left = host.rows_written_at <= durable() && !host.connection->is_waiting(Slot::roster);
        if (host.stale_count > 0 && last_has_left) post_rows(id, host);
    }
}

void LiveRoom::post_rows(GuestId id, Guest& host) {
    std::vector<quiz::RosterRow> rows;
    for (quiz::SeatId seat = 1; seat <= host.stale_rows.size() && rows.size() < roster_rows_max; ++seat) {
        if (!host.stale_rows[seat - 1]) continue;
        host.stale_rows[seat - 1] = false;
        --host.stale_count;
        rows.push_back(quiz::roster_row(room_, seat, attendance_.is_present(seat)));
    }
    host.rows_written_at = room_.sequence;
    post(ToGuest{id}, Slot::roster, protocol::encode(std::span<const quiz::RosterRow>{rows}));
}

void LiveRoom::post_documents(GuestId id, quiz::Instant now) {
    auto& guest = *audience_.find(id);
    protocol::Welcome welcome{guest.role, room_.id, now, {}, {}};
    if (guest.role != Role::student) welcome.join_url = links_.join_url;
    if (guest.role == Role::host) welcome.screen_secret = links_.screen_secret;
    post(ToGuest{id}, Slot::welcome, protocol::encode(welcome));
    if (guest.role == Role::student) {
        audience_.post(room_.sequence, ToGuest{id}, Slot::room, room_frame_);
        return post_seat(guest.seat);
    }
    if (guest.role == Role::host) {
        guest.stale_rows.assign(room_.seats.all().size(), true);
        guest.stale_count = guest.stale_rows.size();
        guest.rows_written_at = 0;
        post(ToGuest{id}, Slot::room, protocol::encode(quiz::view_for_host(room_, now)));
    } else {
        audience_.post(room_.sequence, ToGuest{id}, Slot::room, room_frame_);
    }
    post_tally(id, guest.role);
}

void LiveRoom::mark_row(quiz::SeatId seat) {
    for (const auto id : audience_.watchers(Role::host)) {
        auto& host = *audience_.find(id);
        if (host.stale_rows.size() < seat) host.stale_rows.resize(seat);
        if (!host.stale_rows[seat - 1]) ++host.stale_count;
        host.stale_rows[seat - 1] = true;
    }
}

void LiveRoom::mark_every_row() {
    for (quiz::SeatId seat = 1; seat < room_.seats.next_id(); ++seat) mark_row(seat);
}

bool LiveRoom::has_stale_rows() const {
    return std::ranges::any_of(audience_.watchers(Role::host), [&](auto id) { return audience_.find(id)->stale_count > 0; });
}

}  // namespace quizroom::rooms
