#include "rooms/audience.hpp"

#include <algorithm>
#include <utility>

namespace quizroom::rooms {

using protocol::Role;

GuestId Audience::add(Connection& connection, Role role, quiz::SeatId seat) {
    const auto id = ++last_guest_;
    auto stale_rows = role == Role::host ? std::make_unique<StaleRows>() : nullptr;
    guests_.push_back({id, &connection, role, seat, std::move(stale_rows)});
    if (role != Role::student) {
        list_of(role).push_back(id);
        return id;
    }
    if (by_seat_.size() < seat) by_seat_.resize(seat);
    by_seat_[seat - 1] = id;
    return id;
}

void Audience::remove(GuestId id) {
    auto* guest = find(id);
    if (!guest) return;
    if (guest->role != Role::student) std::erase(list_of(guest->role), id);
    if (guest->role == Role::student && guest_of(guest->seat) == id) by_seat_[guest->seat - 1] = 0;
    guest->connection = nullptr;
    ++gone_;
    if (2 * gone_ < guests_.size()) return;
    std::erase_if(guests_, [](const Guest& place) { return !place.connection; });
    gone_ = 0;
}

Guest* Audience::find(GuestId id) { return const_cast<Guest*>(std::as_const(*this).find(id)); }

const Guest* Audience::find(GuestId id) const {
    const auto found = std::ranges::lower_bound(guests_, id, {}, &Guest::id);
    return found == guests_.end() || found->id != id || !found->connection ? nullptr : &*found;
}

std::optional<GuestId> Audience::guest_of(quiz::SeatId seat) const {
    if (seat < 1 || seat > by_seat_.size() || by_seat_[seat - 1] == 0) return std::nullopt;
    return by_seat_[seat - 1];
}

std::size_t Audience::count(Role role) const {
    if (role == Role::student) return size() - hosts_.size() - screens_.size();
    return watchers(role).size();
}

void Audience::post(std::uint64_t sequence, Recipient to, Slot slot, protocol::Frame frame) {
    post(sequence, to, {Document{slot, std::move(frame)}});
}

void Audience::post(std::uint64_t sequence, Recipient to, std::initializer_list<Document> documents) {
    send_or_hold(written(sequence, to, documents));
}

void Audience::post_along(std::uint64_t sequence, GuestId host, Document document) {
    auto* last = letters_.empty() ? nullptr : &letters_.back();
    const bool is_theirs = last && last->sequence == sequence && std::holds_alternative<ToHosts>(last->to) && hosts_ == std::vector{host};
    if (!is_theirs || last->count == documents_max) return post(sequence, ToGuest{host}, {std::move(document)});
    last->documents[last->count++] = std::move(document);
}

void Audience::post_goodbye(std::uint64_t sequence, GuestId to, protocol::Frame frame, int close_code) {
    auto letter = written(sequence, ToGuest{to}, {Document{Slot::reply, std::move(frame)}});
    letter.close_code = close_code;
    send_or_hold(std::move(letter));
}

Audience::Letter Audience::written(std::uint64_t sequence, Recipient to, std::initializer_list<Document> documents) const {
    Letter letter{sequence, to, {}, std::min(documents.size(), documents_max), 0, last_guest_};
    std::copy_n(documents.begin(), letter.count, letter.documents.begin());
    return letter;
}

void Audience::send_or_hold(Letter letter) {
    if (letter.sequence <= durable_ && letters_.empty()) return send(letter);
    overwhelmed_ = overwhelmed_ || letters_.size() >= held_max;
    if (!overwhelmed_) letters_.push_back(std::move(letter));
}

void Audience::release(std::uint64_t sequence) {
    durable_ = std::max(durable_, sequence);
    while (!letters_.empty() && letters_.front().sequence <= durable_) {
        const auto letter = std::move(letters_.front());
        letters_.pop_front();
        send(letter);
    }
}

void Audience::drop_held() {
    letters_.clear();
    overwhelmed_ = false;
}

void Audience::start_at(std::uint64_t sequence) {
    drop_held();
    durable_ = sequence;
}

void Audience::hand_over(GuestId id, const Letter& letter) {
    auto* guest = id <= letter.newest ? find(id) : nullptr;
    if (!guest) return;
    if (letter.close_code != 0) {
        guest->connection->dismiss(letter.documents.front().frame, letter.close_code);
    } else {
        guest->connection->deliver(letter.all());
    }
}

/// Each connection lies elsewhere in memory, and a crowd's do not fit into a cache: those of whoever comes soon are fetched while the
/// system sends to whoever comes now.
void Audience::send_to_students(const Letter& letter) {
    constexpr std::ptrdiff_t near = 2;
    constexpr std::ptrdiff_t far = 4;
    const auto documents = letter.all();
    const auto* const end = std::to_address(std::ranges::upper_bound(guests_, letter.newest, {}, &Guest::id));
    for (const auto* guest = guests_.data(); guest != end; ++guest) {
        if (end - guest > far) __builtin_prefetch(guest[far].connection);
        if (end - guest > near && guest[near].connection) guest[near].connection->expect_delivery();
        if (guest->connection && guest->role == Role::student) guest->connection->deliver(documents);
    }
}

void Audience::send(const Letter& letter) {
    const auto to_watchers = [&](Role role) {
        for (const auto id : watchers(role)) hand_over(id, letter);
    };
    if (std::holds_alternative<ToStudents>(letter.to)) {
        send_to_students(letter);
    } else if (std::holds_alternative<ToHosts>(letter.to)) {
        to_watchers(Role::host);
    } else if (std::holds_alternative<ToScreens>(letter.to)) {
        to_watchers(Role::screen);
    } else if (const auto* seat = std::get_if<ToSeat>(&letter.to)) {
        if (const auto guest = guest_of(seat->seat)) hand_over(*guest, letter);
    } else {
        hand_over(std::get<ToGuest>(letter.to).guest, letter);
    }
}

}  // namespace quizroom::rooms
