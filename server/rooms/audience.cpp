#include "rooms/audience.hpp"

#include <algorithm>
#include <utility>

namespace quizroom::rooms {

using protocol::Role;

GuestId Audience::add(Guest guest) {
    const auto id = ++last_guest_;
    if (guest.role == Role::student) {
        by_seat_[guest.seat] = id;
    } else {
        list_of(guest.role).push_back(id);
    }
    guests_.emplace(id, std::move(guest));
    return id;
}

void Audience::remove(GuestId id) {
    const auto found = guests_.find(id);
    if (found == guests_.end()) return;
    const auto& guest = found->second;
    if (guest.role != Role::student) std::erase(list_of(guest.role), id);
    if (guest.role == Role::student && guest_of(guest.seat) == id) by_seat_.erase(guest.seat);
    guests_.erase(found);
}

Guest* Audience::find(GuestId id) {
    const auto found = guests_.find(id);
    return found == guests_.end() ? nullptr : &found->second;
}

const Guest* Audience::find(GuestId id) const {
    const auto found = guests_.find(id);
    return found == guests_.end() ? nullptr : &found->second;
}

std::optional<GuestId> Audience::guest_of(quiz::SeatId seat) const {
    const auto found = by_seat_.find(seat);
    return found == by_seat_.end() ? std::nullopt : std::optional{found->second};
}

std::size_t Audience::count(Role role) const {
    if (role == Role::student) return guests_.size() - hosts_.size() - screens_.size();
    return watchers(role).size();
}

void Audience::post(std::uint64_t sequence, Recipient to, Slot slot, protocol::Frame frame) {
    post(sequence, to, {Document{slot, std::move(frame)}});
}

void Audience::post(std::uint64_t sequence, Recipient to, std::initializer_list<Document> documents) {
    send_or_hold(written(sequence, to, documents));
}

void Audience::post_goodbye(std::uint64_t sequence, GuestId to, protocol::Frame frame, int close_code) {
    auto letter = written(sequence, ToGuest{to}, {Document{Slot::reply, std::move(frame)}});
    letter.close_code = close_code;
    send_or_hold(std::move(letter));
}

Audience::Letter Audience::written(std::uint64_t sequence, Recipient to, std::initializer_list<Document> documents) const {
    Letter letter{sequence, to, {}, documents.size(), 0, last_guest_};
    std::ranges::copy(documents, letter.documents.begin());
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

void Audience::send(const Letter& letter) {
    const auto to_watchers = [&](Role role) {
        for (const auto id : watchers(role)) hand_over(id, letter);
    };
    if (std::holds_alternative<ToStudents>(letter.to)) {
        for (auto& [id, guest] : guests_)
            if (guest.role == Role::student && id <= letter.newest) guest.connection->deliver(letter.all());
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
