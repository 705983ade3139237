#include "rooms/live_room.hpp"

#include <algorithm>
#include <utility>

#include "quiz/evolve.hpp"
#include "quiz/nickname.hpp"
#include "rooms/secrets.hpp"

namespace quizroom::rooms {

using protocol::Farewell;
using protocol::Outcome;
using protocol::Role;

namespace {

constexpr std::string_view accepted = "accepted";
constexpr int close_replaced = 4001;
constexpr int close_removed = 4002;
constexpr int close_going_away = 1001;
constexpr int close_normal = 1000;

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;  // clang 14 does not deduce it, and clang-tidy reads this too

protocol::Refused refused(quiz::Refusal refusal) { return {code_of(refusal), std::string{sentence_of(refusal)}, {}, {}}; }

protocol::Refused refused(protocol::ServerRefusal refusal) { return {code_of(refusal), std::string{sentence_of(refusal)}, {}, {}}; }

/// A pause is no verdict: the same answer may be sent again when the clock runs.
bool is_final(std::string_view code) { return code != code_of(quiz::Refusal::question_is_paused); }

void take_earlier(std::optional<quiz::Instant>& first, std::optional<quiz::Instant> other) {
    if (other && (!first || *other < *first)) first = other;
}

}  // namespace

LiveRoom::LiveRoom(quiz::Room room, journal::Epoch epoch, journal::Appender& journal, Links links)
    : room_(std::move(room)), epoch_(epoch), journal_(journal), links_(std::move(links)) {
    audience_.release(room_.sequence);
    for (const auto& seat : room_.seats.all()) outcomes_.push_back({seat.last_accepted, seat.last_accepted ? accepted : std::string_view{}});
}

void LiveRoom::open(quiz::RoomOpened opened, quiz::Instant now) {
    last_guest_left_at_ = now;
    record({std::move(opened)}, now);
}

void LiveRoom::recover(quiz::Instant now) {
    last_guest_left_at_ = now;
    for (const auto& seat : room_.seats.all()) {
        if (room_.in<quiz::Asking>()) sendings_.note(seat.id, {});  // when it was really sent is not written down
        if (seat.state != quiz::SeatState::playing) continue;
        attendance_.arrive(seat.id);  // everyone has lost the connection just now, and with it nobody's turn
        attendance_.leave(seat.id, now);
    }
    now = std::max(now, room_.recorded_at);
    if (const auto decided = quiz::decide(room_, quiz::RecoverRoom{}, now)) record(*decided, now);
    post_room(now);
}

std::optional<quiz::Refusal> LiveRoom::submit(const quiz::Command& command, quiz::Instant now) {
    now = std::max(now, room_.recorded_at);  // the system's clock may be set back; a room's never is
    if (was_away(now)) record({quiz::RoomRecovered{now - room_.recorded_at}}, now);
    const auto decided = quiz::decide(room_, command, now);
    if (decided.has_error()) return decided.error();
    record(*decided, now);
    return std::nullopt;
}

/// While a question's clock runs something is written each second: when it was not, the machine slept or was stopped.
bool LiveRoom::was_away(quiz::Instant now) const { return quiz::closes_itself_at(room_) && now >= room_.recorded_at + away_after; }

void LiveRoom::record(const quiz::Events& events, quiz::Instant now) {
    if (events.empty()) return;
    Changes changes;
    journal::Batch batch;
    for (const auto& event : events) {
        quiz::evolve(room_, event, now);
        batch.records.push_back({room_.sequence, epoch_, now, event});
        note_changes(event, changes);
    }
    batch.room = room_.id;
    if (!journal_.append(std::move(batch))) failed_ = true;
    if (!failed_) publish(changes, now);
}

void LiveRoom::note_changes(const quiz::Event& event, Changes& changes) {
    const auto quiet = [](const auto&) {};
    const auto scores = [&](const auto&) { changes = {true, true, true, true}; };
    changes.tally = true;
    std::visit(Overloaded{
                   [&](const quiz::RoomOpened& e) { quiet(e); },
                   [&](const quiz::HeartbeatRecorded&) { changes.tally = false; },
                   [&](const quiz::SeatTaken& e) {
                       outcomes_.resize(e.seat);
                       mark_row(e.seat);
                   },
                   [&](const quiz::AnswerAccepted& e) { mark_row(e.seat); },
                   [&](const quiz::SeatRemoved& e) { dismiss_seat(e.seat, Farewell::removed); },
                   [&](const quiz::SeatBanned& e) { dismiss_seat(e.seat, Farewell::banned); },
                   [&](const quiz::QuestionAsked& e) {
                       sendings_.start(e.round);
                       asked_at_sequence_ = room_.sequence;
                       question_told_ = false;
                       changes.room = changes.every_row = true;
                   },
                   [&](const quiz::SolutionRevealed& e) { scores(e); },
                   [&](const quiz::RoomFinished& e) { scores(e); },
                   [&](const auto&) { changes.room = true; },
               },
               event);
    tally_is_stale_ = tally_is_stale_ || changes.tally;
}

void LiveRoom::publish(const Changes& changes, quiz::Instant now) {
    if (changes.every_row) mark_every_row();
    if (changes.room || !room_frame_) post_room(now);
    if (changes.every_seat) post_every_seat();
    if (changes.room) post_tally();  // what screen and host see of one moment arrives together
    note_question_told(now);
}

void LiveRoom::dismiss_seat(quiz::SeatId seat, Farewell reason) {
    mark_row(seat);
    attendance_.strike(seat);
    if (const auto guest = audience_.guest_of(seat))
        audience_.post_goodbye(room_.sequence, *guest, protocol::framed(protocol::encode_goodbye(reason, {})), close_removed);
}

void LiveRoom::note_question_told(quiz::Instant now) {
    const auto* asking = room_.in_phase<quiz::Asking>();
    if (question_told_ || !asking || durable() < asked_at_sequence_) return;
    question_told_ = true;
    for (const auto& [id, guest] : audience_.all())
        if (guest.role == Role::student) sendings_.note(guest.seat, asking->clock.elapsed(now));
}

LiveRoom::Admitted LiveRoom::admit_student(const protocol::StudentHello& hello, Connection& connection, quiz::Instant now) {
    const auto token = hash_of(hello.token);
    if (const auto refusal = submit(quiz::Join{token, hello.nickname}, now)) {
        auto answer = refused(*refusal);
        if (const auto name = quiz::clean_nickname(hello.nickname); name && refusal == quiz::Refusal::nickname_taken)
            answer.suggestion = quiz::free_nickname(room_, *name);
        return answer;
    }
    const auto seat = room_.seats.find(token)->id;
    if (const auto older = audience_.guest_of(seat))
        audience_.post_goodbye(room_.sequence, *older, protocol::framed(protocol::encode_goodbye(Farewell::replaced, {})), close_replaced);
    const auto guest = audience_.add({&connection, Role::student, seat, {}, 0});
    attendance_.arrive(seat);
    mark_row(seat);
    tally_is_stale_ = true;
    if (const auto* asking = room_.in_phase<quiz::Asking>(); asking && question_told_) sendings_.note(seat, asking->clock.elapsed(now));
    post_documents(guest, now);
    return guest;
}

LiveRoom::Admitted LiveRoom::admit_watcher(Role role, Connection& connection, quiz::Instant now) {
    const auto limit = role == Role::host ? Audience::hosts_max : Audience::screens_max;
    if (audience_.count(role) >= limit) return refused(protocol::ServerRefusal::too_many_connections);
    const auto guest = audience_.add({&connection, role, 0, {}, 0});
    post_documents(guest, now);
    return guest;
}

void LiveRoom::leave(GuestId id, quiz::Instant now) {
    const auto* guest = audience_.find(id);
    if (!guest) return;
    if (guest->role == Role::student && audience_.guest_of(guest->seat) == id) attendance_.leave(guest->seat, now);
    audience_.remove(id);
    if (audience_.empty()) last_guest_left_at_ = now;
}

void LiveRoom::answer(GuestId id, const protocol::AnswerMessage& message, quiz::Milliseconds allowance, quiz::Instant now) {
    const auto* guest = audience_.find(id);
    if (!guest) return;
    const bool may_answer = guest->role == Role::student && audience_.guest_of(guest->seat) == id;
    if (!may_answer) return post(ToGuest{id}, Slot::reply, protocol::encode(refused(protocol::ServerRefusal::not_allowed)));

    const auto seat = guest->seat;
    auto& last = outcomes_[seat - 1];
    const bool is_known = last.id == message.id && is_final(last.code);
    if (!is_known) {
        const quiz::SubmitAnswer command{seat, message.id, message.round, message.answer, message.reaction, sendings_.of(seat), allowance};
        const auto refusal = submit(command, now);
        last = {message.id, refusal ? code_of(*refusal) : accepted};
    }
    if (failed_) return;
    post_seat(seat);
    check_attendance(now);
}

void LiveRoom::act(GuestId id, const protocol::HostMessage& message, quiz::Instant now) {
    const auto* guest = audience_.find(id);
    if (!guest) return;
    if (guest->role != Role::host) return post(ToGuest{id}, Slot::reply, protocol::encode(refused(protocol::ServerRefusal::not_allowed)));
    const auto outcome = outcome_of(message, now);
    if (failed_) return;
    post(ToGuest{id}, Slot::seat, protocol::encode_host_outcome(outcome));
    check_attendance(now);
}

/// Accepted commands are remembered by the room itself, refused ones here.
Outcome LiveRoom::outcome_of(const protocol::HostMessage& message, quiz::Instant now) {
    const auto known = std::ranges::find(host_refusals_, message.id, &Outcome::id);
    if (known != host_refusals_.end()) return *known;
    const auto refusal = submit(message.command, now);
    if (!refusal) return {message.id, accepted};
    if (host_refusals_.size() >= quiz::Room::host_commands_max) host_refusals_.pop_front();
    return host_refusals_.emplace_back(Outcome{message.id, code_of(*refusal)});
}

void LiveRoom::check_attendance(quiz::Instant now) {
    if (!room_.in<quiz::Asking>() || room_.round().answered < attendance_.count()) return;
    (void)submit(quiz::NoteAttendance{attendance_.present()}, now);
}

void LiveRoom::on_durable(std::uint64_t sequence, quiz::Instant now) {
    audience_.release(sequence);
    note_question_told(now);
}

std::optional<quiz::Instant> LiveRoom::due() const {
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
    if (tally_is_stale_) post_tally();
    post_stale_rows();
}

bool LiveRoom::is_over(quiz::Instant now) const {
    return room_.in<quiz::Finished>() && audience_.empty() && now >= room_.recorded_at + kept_after_end;
}

void LiveRoom::say_goodbye(quiz::Milliseconds retry_after) {
    const auto frame = protocol::framed(protocol::encode_goodbye(Farewell::restarting, retry_after));
    for (auto& [id, guest] : audience_.all()) guest.connection->dismiss(frame, close_going_away);
}

void LiveRoom::close() {
    if (has_closed_) return;
    has_closed_ = true;
    const auto frame = protocol::framed(protocol::encode_goodbye(Farewell::room_closed, {}));
    for (auto& [id, guest] : audience_.all()) guest.connection->dismiss(frame, close_normal);
}

}  // namespace quizroom::rooms
