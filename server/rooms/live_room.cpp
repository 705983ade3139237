#include "rooms/live_room.hpp"

#include <algorithm>
#include <utility>

#include "quiz/evolve.hpp"
#include "quiz/extra_time.hpp"
#include "quiz/nickname.hpp"
#include "rooms/secrets.hpp"

namespace quizroom::rooms {

using protocol::Farewell;
using protocol::Outcome;
using protocol::Role;

namespace {

constexpr std::string_view accepted = "accepted";

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;  // clang 14 does not deduce it, and clang-tidy reads this too

/// A pause is no verdict: the same answer may be sent again when the clock runs.
bool is_final(std::string_view code) { return code != code_of(quiz::Refusal::question_is_paused); }

}  // namespace

LiveRoom::LiveRoom(quiz::Room room, journal::Epoch epoch, journal::Appender& journal, Links links)
    : room_(std::move(room)), epoch_(epoch), journal_(journal), links_(std::move(links)) {
    audience_.release(room_.sequence);
    remember_outcomes();
}

void LiveRoom::open(quiz::RoomOpened opened, quiz::Instant now, std::vector<quiz::Picture> pictures) {
    last_guest_left_at_ = now;
    record({std::move(opened)}, now, std::move(pictures));
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
bool LiveRoom::was_away(quiz::Instant now) const { return !rest_ && quiz::closes_itself_at(room_) && now >= room_.recorded_at + away_after; }

void LiveRoom::record(const quiz::Events& events, quiz::Instant now, std::vector<quiz::Picture> pictures) {
    if (events.empty()) return;
    Changes changes;
    journal::Batch batch;
    for (const auto& event : events) {
        quiz::evolve(room_, event, now);
        batch.records.push_back({room_.sequence, epoch_, now, event});
        note_changes(event, changes);
    }
    batch.room = room_.id;
    batch.pictures = std::move(pictures);
    if (!journal_.append(std::move(batch))) failed_ = true;
    if (!failed_) publish(changes, now);
}

void LiveRoom::note_changes(const quiz::Event& event, Changes& changes) {
    constexpr Changes everything{.room = true, .every_seat = true, .tally = true, .every_row = true};
    const auto quiet = [](const auto&) {};
    const auto scores = [&](const auto&) { changes = everything; };
    const auto seat_lost = [&](quiz::SeatId seat, Farewell reason) {
        dismiss_seat(seat, reason);
        const bool ranks_close = std::ranges::any_of(room_.seats.all(), [](const auto& other) { return other.rank > 0; });
        if (ranks_close) changes = everything;
        if (room_.awaits_reveal()) changes.hosts_alone = true;  // what is advised counts them no more
        if (room_.in<quiz::Revealed>()) changes.room = true;
    };
    const auto mended = [&](quiz::RoundNumber round) {
        const bool is_unseen = room_.awaits_reveal() && round == room_.round().number;
        changes = is_unseen ? Changes{.hosts_alone = true, .tally = true} : everything;
    };
    changes.tally = true;
    std::visit(Overloaded{
                   [&](const quiz::RoomOpened& e) { quiet(e); },
                   [&](const quiz::HeartbeatRecorded&) { changes.tally = false; },
                   [&](const quiz::SeatTaken& e) {
                       outcomes_.resize(e.seat);
                       mark_row(e.seat);
                   },
                   [&](const quiz::AnswerAccepted& e) { mark_row(e.seat); },
                   [&](const quiz::ConfidenceStated& e) { quiet(e); },
                   [&](const quiz::TeamJoined& e) { mark_row(e.seat); },
                   [&](const quiz::TeamsFilled&) {
                       changes.every_seat = true;
                       changes.every_row = true;
                   },
                   [&](const quiz::ExtraTimeGranted& e) {
                       mark_row(e.seat);
                       changes.tally = false;
                   },
                   [&](const quiz::LastCallStarted&) { (quiz::is_overtime(room_, room_.recorded_at) ? changes.hosts_alone : changes.room) = true; },
                   [&](const quiz::AnswerAlsoRight& e) { mended(e.round); },
                   [&](const quiz::RoundVoided& e) { mended(e.round); },
                   [&](const quiz::WordsHidden& e) { quiet(e); },
                   [&](const quiz::WordsShown& e) { quiet(e); },
                   [&](const quiz::SeatRemoved& e) { seat_lost(e.seat, Farewell::removed); },
                   [&](const quiz::SeatBanned& e) { seat_lost(e.seat, Farewell::banned); },
                   [&](const quiz::QuestionAsked& e) {
                       sendings_.start(e.round, room_.seats.all().size());
                       asked_at_sequence_ = room_.sequence;
                       question_told_ = false;
                       changes.room = true;
                   },
                   [&](const quiz::QuestionClosed&) { changes.announced_end = true; },
                   [&](const quiz::SolutionRevealed& e) { scores(e); },
                   [&](const quiz::RoomFinished& e) { scores(e); },
                   [&](const quiz::StandingsShown&) {
                       changes.room = true;
                       changes.every_seat = room_.settings.standings != quiz::StandingsPlan::after_each_question;  // it tells their ranks
                   },
                   [&](const auto&) { changes.room = true; },
               },
               event);
    tally_is_stale_ = tally_is_stale_ || changes.tally;
}

void LiveRoom::publish(const Changes& changes, quiz::Instant now) {
    if (changes.every_row) mark_every_row();
    if (changes.room || changes.announced_end || changes.hosts_alone || !room_frame_) post_room(changes, now);
    note_question_told(now);
}

void LiveRoom::answer(GuestId id, const protocol::AnswerMessage& message, quiz::Milliseconds allowance, quiz::Instant now) {
    if (!may_submit(id)) return;
    const auto seat = audience_.find(id)->seat;
    const quiz::SubmitAnswer command{seat, message.id, message.round, message.answer, message.reaction, sendings_.of(seat), allowance};
    submit_once(seat, message.id, command, now);
    if (!failed_) check_attendance(now);
}

void LiveRoom::tell(GuestId id, const protocol::StudentMessage& message, quiz::Instant now) {
    if (!may_submit(id)) return;
    const auto seat = audience_.find(id)->seat;
    const auto with_seat = [&](auto command) {
        command.seat = seat;
        return quiz::Command{std::move(command)};
    };
    submit_once(seat, message.id, std::visit(with_seat, message.command), now);
}

bool LiveRoom::may_submit(GuestId id) {
    const auto* guest = audience_.find(id);
    if (!guest) return false;
    const bool is_seated = guest->role == Role::student && audience_.guest_of(guest->seat) == id;
    if (rest_) {
        tell_at_once(id, Slot::reply, protocol::encode(protocol::refused(protocol::ServerRefusal::cannot_save)));
    } else if (!is_seated) {
        post(ToGuest{id}, Slot::reply, protocol::encode(protocol::refused(protocol::ServerRefusal::not_allowed)));
    }
    return !rest_ && is_seated;
}

/// A command that is known by its id has the outcome that it had.
void LiveRoom::submit_once(quiz::SeatId seat, quiz::CommandId id, const quiz::Command& command, quiz::Instant now) {
    if (const auto& last = outcomes_[seat - 1]; last.id != id || !is_final(last.code)) {
        const auto refusal = submit(command, now);
        outcomes_[seat - 1] = {id, refusal ? code_of(*refusal) : accepted};
    }
    if (!failed_) post_seat(seat);
}

void LiveRoom::act(GuestId id, const protocol::HostMessage& message, quiz::Instant now) {
    const auto* guest = audience_.find(id);
    if (!guest) return;
    if (guest->role != Role::host) return post(ToGuest{id}, Slot::reply, protocol::encode(protocol::refused(protocol::ServerRefusal::not_allowed)));
    if (rest_) return tell_at_once(id, Slot::reply, protocol::encode(protocol::refused(protocol::ServerRefusal::cannot_save)));
    const auto outcome = outcome_of(message, now);
    if (failed_) return;
    audience_.post_along(room_.sequence, id, {Slot::seat, protocol::framed(protocol::encode_host_outcome(outcome))});
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

}  // namespace quizroom::rooms
