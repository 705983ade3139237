#include "rooms/registry.hpp"

#include <algorithm>
#include <utility>

namespace quizroom::rooms {

using protocol::Role;

bool is_failed_attempt(const protocol::Refused& refusal) {
    return refusal.code == code_of(quiz::Refusal::room_unavailable) || refusal.code == code_of(protocol::ServerRefusal::not_allowed);
}

Registry::Registry(Parts parts) : parts_(std::move(parts)) {}

Registry::RoomPointer Registry::find(std::string_view room) const {
    const auto found = rooms_.find(std::string{room});
    return found == rooms_.end() ? nullptr : found->second;
}

LiveRoom::Links Registry::links_of(std::string_view room) const {
    return {parts_.join_url, hexadecimal(room_secret(parts_.host_key, Role::screen, room))};
}

Registry::Arrival Registry::arrive(const protocol::ClientMessage& hello, Connection& connection, std::string_view address, quiz::Instant now) {
    if (closing_) return protocol::refused(protocol::ServerRefusal::cannot_save);
    const auto wait = failed_attempts_.wait(address, now);
    if (wait && !holds_key(hello)) {
        auto refusal = protocol::refused(protocol::ServerRefusal::too_many_attempts);
        refusal.retry_after = *wait;
        return refusal;
    }
    Arrival arrival = protocol::refused(protocol::ServerRefusal::hello_expected);
    if (const auto* student = std::get_if<protocol::StudentHello>(&hello)) {
        arrival = admit_student(*student, connection, now);
    } else if (const auto* host = std::get_if<protocol::HostHello>(&hello)) {
        arrival = admit_watcher(Role::host, host->room, host->secret, connection, now);
    } else if (const auto* screen = std::get_if<protocol::ScreenHello>(&hello)) {
        arrival = admit_watcher(Role::screen, screen->room, screen->secret, connection, now);
    }
    const auto* refusal = std::get_if<protocol::Refused>(&arrival);
    if (refusal && is_failed_attempt(*refusal)) failed_attempts_.count(address, now);
    return arrival;
}

/// 256 bits cannot be guessed: whoever holds them is let in, whatever others at the same address have tried.
bool Registry::holds_key(const protocol::ClientMessage& hello) const {
    if (const auto* student = std::get_if<protocol::StudentHello>(&hello)) {
        const auto found = by_pin_.find(student->pin);
        return found != by_pin_.end() && found->second->room().seats.find(hash_of(student->token));
    }
    if (const auto* host = std::get_if<protocol::HostHello>(&hello)) return knows_secret(Role::host, host->room, host->secret);
    if (const auto* screen = std::get_if<protocol::ScreenHello>(&hello)) return knows_secret(Role::screen, screen->room, screen->secret);
    return false;
}

bool Registry::knows_secret(Role role, std::string_view room, const Key256& secret) const {
    return same_key(secret, room_secret(parts_.host_key, role, room));
}

Registry::Arrival Registry::admit_student(const protocol::StudentHello& hello, Connection& connection, quiz::Instant now) {
    if (is_unread(hello.pin)) return protocol::refused(protocol::ServerRefusal::cannot_save);
    // Somebody who comes back, to a seat that may be long gone: no guess at a PIN, and told the same whether there is a room.
    if (hello.nickname.empty() && !holds_key(hello)) return protocol::refused(quiz::Refusal::unknown_seat);
    const auto found = by_pin_.find(hello.pin);
    if (found == by_pin_.end()) return protocol::refused(quiz::Refusal::room_unavailable);
    const auto room = found->second;
    auto admitted = room->admit_student(hello, connection, now);
    settle(room, now);
    return begin_visit(room, std::move(admitted));
}

Registry::Arrival Registry::admit_watcher(Role role, const std::string& id, const Key256& secret, Connection& connection, quiz::Instant now) {
    const bool is_let_in = knows_secret(role, id, secret);
    const auto room = find(id);
    if (!is_let_in) return protocol::refused(protocol::ServerRefusal::not_allowed);
    if (unread_.contains(id)) return protocol::refused(protocol::ServerRefusal::cannot_save);
    if (!room) return protocol::refused(quiz::Refusal::room_is_over);
    auto admitted = room->admit_watcher(role, connection, now);
    settle(room, now);
    return begin_visit(room, std::move(admitted));
}

Registry::Arrival Registry::begin_visit(const RoomPointer& room, LiveRoom::Admitted admitted) {
    if (auto* refusal = std::get_if<protocol::Refused>(&admitted)) return std::move(*refusal);
    return Visit{*this, room, std::get<GuestId>(admitted)};
}

void Registry::settle(const RoomPointer& room, quiz::Instant now) {
    if (room->has_failed()) {
        room->rest(now);
        finish_opening(*room);
        read_back(room, now);
    }
    if (find(room->id()) == room) agenda_.note(room->id(), room->due());
}

/// What is on disk is the disk's to say. A room that cannot be read now is read when it tries again; one of which the
/// journal tells nothing that can be trusted is closed.
void Registry::read_back(const RoomPointer& room, quiz::Instant now) {
    const auto history = parts_.archive.history(room->id());
    if (!history.failure.empty()) return;
    if (!history.records.empty() && history.damage.empty()) {
        const auto epoch = std::max(history.records.back().epoch, room->epoch()) + 1;
        return room->become(journal::fold(history.records), epoch, now);
    }
    if (!history.damage.empty()) {
        damaged_.insert_or_assign(room->id(), history.damage);
        note("room " + room->room().pin + " is closed: " + history.damage);
    }
    room->close();
    drop(room->id());
}

void Registry::on_progress(const std::vector<journal::Progress>& progress, quiz::Instant now) {
    for (const auto& report : progress) {
        const auto room = find(report.room);
        if (room && room->epoch() == report.epoch) take_turn(room->id(), now, [&] { take_report(room, report, now); });
    }
}

void Registry::take_report(const RoomPointer& room, const journal::Progress& report, quiz::Instant now) {
    if (report.failed) {
        if (!room->is_resting()) note("room " + room->room().pin + " cannot be saved, and rests: " + report.reason);
        room->fail();
    } else {
        const bool was_resting = room->is_resting();
        room->on_durable(report.durable, now);
        if (was_resting && !room->is_resting()) note("room " + room->room().pin + " is saved again, and goes on");
        finish_opening(*room);
    }
    settle(room, now);
}

/// A fault in one room, which would be a bug, must end neither the server nor the other rooms' turns.
void Registry::take_turn(const std::string& id, quiz::Instant now, const std::function<void()>& turn) {
    try {
        turn();
    } catch (const std::exception& error) {
        note("room " + id + " missed its turn, and is woken again: " + error.what());
        agenda_.note(id, now + LiveRoom::tries_again_after);
    }
}

void Registry::wake(quiz::Instant now) {
    for (const auto& id : agenda_.due_at(now)) {
        agenda_.note(id, std::nullopt);
        take_turn(id, now, [&] { wake(id, now); });
    }
}

void Registry::wake(const std::string& id, quiz::Instant now) {
    if (const auto unread = unread_.find(id); unread != unread_.end()) {
        if (const auto reason = bring_back(id, std::string{unread->second}, now); !reason.empty()) note(reason);
        return;
    }
    const auto room = find(id);
    if (!room) return;
    if (room->is_resting()) {
        try_again(room, now);
    } else {
        room->wake(now);
    }
    if (room->is_over(now)) {
        drop(id);
    } else {
        settle(room, now);
    }
}

void Registry::try_again(const RoomPointer& room, quiz::Instant now) {
    if (!room->is_read_back()) read_back(room, now);
    if (room->is_read_back()) return room->go_on(now);
    room->rest(now);
}

void Registry::add(const RoomPointer& room) {
    rooms_.insert_or_assign(room->id(), room);
    by_pin_.insert_or_assign(room->room().pin, room);
}

void Registry::drop(const std::string& id) {
    const auto room = find(id);
    if (!room) return;
    const auto by_pin = by_pin_.find(room->room().pin);
    if (by_pin != by_pin_.end() && by_pin->second == room) by_pin_.erase(by_pin);
    rooms_.erase(id);
    agenda_.note(id, std::nullopt);
}

std::vector<std::string> Registry::recover(quiz::Instant now) {
    std::vector<std::string> lost;
    for (const auto& entry : parts_.archive.rooms()) {
        const bool ended_lately = entry.last_record_at + LiveRoom::kept_after_end > now;
        if (entry.ended && !ended_lately) continue;
        last_recovered_record_at_ = std::max(last_recovered_record_at_, entry.last_record_at);
        if (auto reason = bring_back(entry.room, entry.pin, now); !reason.empty()) lost.push_back(std::move(reason));
    }
    return lost;
}

/// A sentence when the room is not back.
std::string Registry::bring_back(const std::string& id, const std::string& pin, quiz::Instant now) {
    const auto history = parts_.archive.history(id);
    if (!history.failure.empty()) {
        const bool is_news = unread_.insert_or_assign(id, pin).second;
        agenda_.note(id, now + LiveRoom::tries_again_after);
        return is_news ? "room " + pin + " cannot be read now, and is tried again: " + history.failure : std::string{};
    }
    unread_.erase(id);
    if (!history.damage.empty()) {
        damaged_.insert_or_assign(id, history.damage);
        return "room " + pin + ": " + history.damage;
    }
    if (history.records.empty()) return "room " + pin + ": nothing of it was saved";
    const auto epoch = history.records.back().epoch + 1;
    const auto room = std::make_shared<LiveRoom>(journal::fold(history.records), epoch, parts_.journal, links_of(id));
    add(room);
    room->recover(now);
    settle(room, now);
    return {};
}

bool Registry::is_unread(std::string_view pin) const {
    return std::ranges::any_of(unread_, [&](const auto& entry) { return entry.second == pin; });
}

void Registry::say_goodbye(quiz::Milliseconds retry_after) {
    closing_ = true;
    for (const auto& [id, room] : rooms_) room->say_goodbye(retry_after);
}

void Registry::note(const std::string& sentence) const {
    if (parts_.note) parts_.note(sentence);
}

quiz::Instant Registry::last_record_at() const {
    auto last = last_recovered_record_at_;
    for (const auto& [id, room] : rooms_) last = std::max(last, room->room().recorded_at);
    return last;
}

bool Registry::is_saving() const {
    return std::ranges::any_of(rooms_, [](const auto& entry) {
        const auto& room = *entry.second;
        const bool waits_for_the_disk = !room.is_resting() || room.is_read_back();
        return waits_for_the_disk && !room.has_failed() && room.durable() < room.room().sequence;
    });
}

const quiz::Room* Registry::in_play(std::string_view id) const {
    const auto room = find(id);
    return room ? &room->room() : nullptr;
}

Registry::Census Registry::census() const {
    Census census{rooms_.size(), 0};
    for (const auto& [id, room] : rooms_) census.guests += room->guest_count();
    return census;
}

bool Registry::is_host_key(const Key256& key) const { return same_key(key, parts_.host_key); }

bool Registry::may_read_results(const Key256& key, std::string_view room) const {
    return is_host_key(key) || same_key(key, room_secret(parts_.host_key, Role::host, room));
}

}  // namespace quizroom::rooms
