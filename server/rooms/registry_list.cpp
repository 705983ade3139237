// Opening rooms, and the instructor's list of them.
#include <algorithm>
#include <utility>

#include "quiz/view.hpp"
#include "rooms/registry.hpp"

namespace quizroom::rooms {

using protocol::Role;

namespace {

/// Ten characters without look-alikes (Crockford's base 32): 50 bits of it.
std::string id_of(std::uint64_t number) {
    constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id;
    for (int place = 0; place < 10; ++place, number >>= 5) id += alphabet[number & 31];
    return id;
}

std::string pin_of(std::uint64_t number) {
    auto digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

}  // namespace

std::optional<std::string> Registry::unused_pin(quiz::Instant now) const {
    const auto resting = parts_.archive.pins_since(now - pin_rests_for);
    const std::set<std::string> used(resting.begin(), resting.end());
    for (int attempt = 0; attempt < 1'000; ++attempt)
        if (auto pin = pin_of(parts_.random()); !used.contains(pin) && !by_pin_.contains(pin)) return pin;
    return std::nullopt;
}

void Registry::open(const OpenRequest& request, quiz::Instant now, std::function<void(Opened)> done) {
    if (const auto earlier = by_request_.find(request.request_id); earlier != by_request_.end()) {
        if (const auto room = find(earlier->second)) {
            opening_[room->id()].push_back(std::move(done));
            return finish_opening(*room);
        }
    }
    if (request.quiz->questions.empty()) return done(OpenRefusal::no_questions);
    if (rooms_.size() >= rooms_max) return done(OpenRefusal::too_many_rooms);
    if (closing_ || !parts_.journal.accepts_new_rooms()) return done(OpenRefusal::cannot_save);
    const auto pin = unused_pin(now);
    if (!pin) return done(OpenRefusal::too_many_rooms);

    const auto id = id_of(parts_.random());
    const auto room = std::make_shared<LiveRoom>(quiz::Room{}, journal::Epoch{1}, parts_.journal, links_of(id));
    room->open(quiz::open_room(id, *pin, request.quiz, request.settings), now, request.pictures);
    if (room->has_failed()) return done(OpenRefusal::cannot_save);
    if (by_request_.size() >= requests_remembered_max) by_request_.clear();
    by_request_.insert_or_assign(request.request_id, id);
    opening_[id].push_back(std::move(done));
    add(room);
    settle(room, now);
    finish_opening(*room);
}

void Registry::finish_opening(const LiveRoom& room) {
    const bool is_saved = room.durable() > 0;
    if (!is_saved && !room.is_resting()) return;
    const auto waiting = opening_.find(room.id());
    if (waiting == opening_.end()) return;
    const auto callbacks = std::move(waiting->second);
    opening_.erase(waiting);
    for (const auto& done : callbacks) done(is_saved ? Opened{line_of(room.room())} : Opened{OpenRefusal::cannot_save});
}

RoomLine Registry::line_of(const quiz::Room& room) const {
    RoomLine line;
    line.room = room.id;
    line.pin = room.pin;
    line.title = room.quiz->title;
    line.phase = name_of(room.phase);
    line.state = room.in<quiz::Finished>() ? RoomState::ended : RoomState::live;
    line.opened_at = room.opened_at;
    line.students = room.seats.playing_count();
    line.questions_asked = room.rounds.size();
    line.question_count = room.question_count();
    if (line.state != RoomState::live) return line;
    line.host_secret = hexadecimal(room_secret(parts_.host_key, Role::host, room.id));
    line.screen_secret = hexadecimal(room_secret(parts_.host_key, Role::screen, room.id));
    return line;
}

/// Of a room that is not in memory: it has ended, or it is waited for, or its records are damaged.
RoomLine Registry::line_of(const journal::RoomEntry& entry) const {
    RoomLine line;
    line.room = entry.room;
    line.pin = entry.pin;
    line.title = entry.title;
    line.phase = name_of(quiz::Phase{quiz::Finished{}});
    line.state = unread_.contains(entry.room) ? RoomState::live : RoomState::ended;
    if (damaged_.contains(entry.room) || !entry.damage.empty()) line.state = RoomState::damaged;
    line.opened_at = entry.opened_at;
    line.students = entry.students;
    line.questions_asked = entry.questions_asked;
    line.question_count = entry.question_count;
    return line;
}

std::vector<RoomLine> Registry::list(quiz::Instant) {
    std::vector<RoomLine> lines;
    for (const auto& [id, room] : rooms_)
        if (room->durable() > 0) lines.push_back(line_of(room->room()));
    std::size_t ended = 0;
    for (const auto& entry : parts_.archive.rooms())
        if (!find(entry.room) && ++ended <= ended_rooms_listed_max) lines.push_back(line_of(entry));
    std::ranges::sort(lines, std::greater{}, &RoomLine::opened_at);
    return lines;
}

std::variant<quiz::Room, Registry::NoResults> Registry::results(std::string_view room) const {
    const auto history = parts_.archive.history(room);
    if (!history.failure.empty()) return NoResults{NoResults::Reason::not_now, "The room cannot be read at this time: " + history.failure};
    if (!history.damage.empty()) return NoResults{NoResults::Reason::damaged, history.damage};
    if (history.records.empty()) return NoResults{NoResults::Reason::no_such_room, "There is no room with this id."};
    return journal::fold(history.records);
}

std::vector<std::string> Registry::losses() const {
    auto sentences = parts_.losses;
    for (const auto& [room, sentence] : damaged_)
        if (std::ranges::find(sentences, sentence) == sentences.end()) sentences.push_back(sentence);
    return sentences;
}

}  // namespace quizroom::rooms
