#include "journal/fit.hpp"

#include <algorithm>

#include "quiz/extra_time.hpp"

namespace quizroom::journal {
namespace {

constexpr std::string_view fits;
constexpr std::string_view no_such_seat = "it names a seat that nobody has taken";
constexpr std::string_view sent_out = "it is of somebody who was sent out";
constexpr std::string_view no_such_team = "it names a team that the room does not have";
constexpr std::string_view no_such_question = "it names a question that the quiz does not have";
constexpr std::string_view no_such_round = "it names a round that was not played";
constexpr std::string_view too_much = "it is worth more than an answer can be";
constexpr std::string_view no_open_question = "no question is open";

bool is_same_choice(std::vector<std::uint8_t> drawn, std::vector<std::uint8_t> possible) {
    std::ranges::sort(drawn);
    std::ranges::sort(possible);
    return drawn == possible;
}

/// A drawing is any permutation of the right length; the kind itself knows which length.
bool lays_out(const quiz::Drawing& drawing, const quiz::Kind& kind) {
    const auto possible = draw(kind, 0);
    return is_same_choice(drawing.items, possible.items) && is_same_choice(drawing.groups, possible.groups);
}

std::string_view check_plays(const quiz::Room& room, quiz::SeatId seat) {
    const auto* found = room.seats.find(seat);
    if (!found) return no_such_seat;
    return found->state == quiz::SeatState::playing ? fits : sent_out;
}

/// No question is worth more, so that no sum of them overflows.
bool is_bearable(int credit, const quiz::Score& worth) {
    constexpr std::int64_t points_max = 1'000'000;
    const auto is_within = [](std::int64_t value, std::int64_t max) { return value >= 0 && value <= max; };
    return is_within(credit, quiz::full_credit) && is_within(worth.accuracy, points_max) && is_within(worth.speed, points_max);
}

std::string_view check_seat(const quiz::Room& room, quiz::SeatId seat) { return room.seats.find(seat) ? fits : no_such_seat; }
std::string_view check_asking(const quiz::Room& room) { return room.in<quiz::Asking>() ? fits : no_open_question; }

std::string_view check(const quiz::Room&, const quiz::RoomOpened&) { return "the room has been opened before"; }

std::string_view check_opening(const quiz::RoomOpened& event) {
    const auto teams = event.settings.team_names.size();
    const bool has_teams = event.settings.teams != quiz::TeamPlan::none;
    if (has_teams ? teams < quiz::teams_min || teams > quiz::teams_max : teams > 0) return "it has another number of teams than a room may have";
    return event.quiz ? fits : "it opens a room without a quiz";
}

std::string_view check(const quiz::Room& room, const quiz::SeatRemoved& event) { return check_seat(room, event.seat); }
std::string_view check(const quiz::Room& room, const quiz::SeatBanned& event) { return check_seat(room, event.seat); }
std::string_view check(const quiz::Room& room, const quiz::ExtraTimeGranted& event) {
    return quiz::is_extra_time_step(event.percent) ? check_seat(room, event.seat) : "it grants an extra time that there is not";
}
std::string_view check(const quiz::Room& room, const quiz::TimeAdded&) { return check_asking(room); }
std::string_view check(const quiz::Room& room, const quiz::LastCallStarted&) { return check_asking(room); }
std::string_view check(const quiz::Room& room, const quiz::QuestionPaused&) { return check_asking(room); }
std::string_view check(const quiz::Room& room, const quiz::QuestionClosed&) { return check_asking(room); }

std::string_view check(const quiz::Room& room, const quiz::SeatTaken& event) {
    if (event.seat != room.seats.next_id()) return "it takes a seat out of turn";
    if (event.team > room.teams.size()) return no_such_team;
    return room.seats.all().size() < quiz::Seating::seats_max ? fits : "the room is full";
}

std::string_view check_member(const quiz::Room& room, quiz::SeatId seat, quiz::TeamId team) {
    if (const auto misfit = check_plays(room, seat); misfit != fits) return misfit;
    return team != quiz::no_team && team <= room.teams.size() ? fits : no_such_team;
}

std::string_view check(const quiz::Room& room, const quiz::TeamJoined& event) { return check_member(room, event.seat, event.team); }

std::string_view check(const quiz::Room& room, const quiz::TeamsFilled& event) {
    for (const auto& [seat, team] : event.placed)
        if (const auto misfit = check_member(room, seat, team); misfit != fits) return misfit;
    return fits;
}

std::string_view check(const quiz::Room& room, const quiz::DiscussionStarted&) {
    return room.in<quiz::Closed>() ? fits : "no question has been closed";
}

std::string_view check(const quiz::Room& room, const quiz::ConfidenceStated& event) {
    if (!room.in<quiz::Asking>() && !room.in<quiz::Closed>()) return no_open_question;
    if (event.confidence == quiz::Confidence::unstated) return "it tells no confidence";
    return room.round().answer_of(event.seat) ? fits : "it is sure of an answer that was not given";
}

std::string_view check(const quiz::Room& room, const quiz::QuestionAsked& event) {
    if (event.question >= room.quiz->questions.size()) return no_such_question;
    if (is_slide(room.quiz->questions[event.question].kind)) return "it asks a slide";
    if (event.round != room.rounds.size() + 1) return "it starts a round out of turn";
    if (room.in<quiz::Discussing>() && event.question != room.round().question) return "it asks another question than was discussed";
    return lays_out(event.drawing, room.quiz->questions[event.question].kind) ? fits : "its drawn order does not lay out that question";
}

std::string_view check(const quiz::Room& room, const quiz::AnswerAccepted& event) {
    if (!room.in<quiz::Asking>()) return no_open_question;
    if (const auto misfit = check_plays(room, event.seat); misfit != fits) return misfit;
    if (!is_bearable(event.given.credit, event.given.worth)) return too_much;
    return understands(room.question().kind, event.given.answer) ? fits : "its answer does not belong to that question";
}

const quiz::Round* round_at(const quiz::Room& room, quiz::RoundNumber number) {
    return number >= 1 && number <= room.rounds.size() ? &room.rounds[number - 1] : nullptr;
}

std::string_view check(const quiz::Room& room, const quiz::AnswerAlsoRight& event) {
    const auto* round = round_at(room, event.round);
    if (!round) return no_such_round;
    if (!understands(room.quiz->questions[round->question].kind, event.answer)) return "its answer does not belong to that question";
    const bool are_bearable = std::ranges::all_of(event.changed, [](const auto& changed) { return is_bearable(changed.credit, changed.worth); });
    if (!are_bearable) return too_much;
    const bool have_answered = std::ranges::all_of(event.changed, [&](const auto& changed) { return round->answer_of(changed.seat); });
    return have_answered ? fits : "it regrades a seat that has not answered";
}

std::string_view check(const quiz::Room& room, const quiz::RoundVoided& event) { return round_at(room, event.round) ? fits : no_such_round; }

std::string_view check(const quiz::Room& room, const quiz::QuestionResumed&) {
    const auto* asking = room.in_phase<quiz::Asking>();
    return asking && asking->clock.stopped_since ? fits : "no question is paused";
}

std::string_view check(const quiz::Room& room, const quiz::QuestionSkipped& event) {
    return event.question < room.quiz->questions.size() ? fits : no_such_question;
}

std::string_view check(const quiz::Room& room, const quiz::SlideShown& event) {
    const auto& all = room.quiz->questions;
    return event.slide < all.size() && is_slide(all[event.slide].kind) ? fits : "the quiz has no such slide";
}

std::string_view check(const quiz::Room& room, const quiz::SolutionRevealed&) { return room.rounds.empty() ? "no question has been asked" : fits; }

std::string_view check_words(const quiz::Room& room, const std::string& key) {
    return !room.rounds.empty() && room.round().said.has(key) ? fits : "nobody has said these words";
}

std::string_view check(const quiz::Room& room, const quiz::WordsHidden& event) { return check_words(room, event.key); }
std::string_view check(const quiz::Room& room, const quiz::WordsShown& event) { return check_words(room, event.key); }
std::string_view check(const quiz::Room&, const quiz::RoomLocked&) { return fits; }
std::string_view check(const quiz::Room&, const quiz::RoomUnlocked&) { return fits; }
std::string_view check(const quiz::Room&, const quiz::StandingsShown&) { return fits; }
std::string_view check(const quiz::Room&, const quiz::RoomFinished&) { return fits; }
std::string_view check(const quiz::Room&, const quiz::RoomRecovered&) { return fits; }
std::string_view check(const quiz::Room&, const quiz::HeartbeatRecorded&) { return fits; }

}  // namespace

std::string_view misfit(const quiz::Room& room, const quiz::Event& event) {
    const auto* opened = std::get_if<quiz::RoomOpened>(&event);
    if (!room.quiz && !opened) return "the room has not been opened";
    if (!room.quiz) return check_opening(*opened);
    return std::visit([&](const auto& alternative) { return check(room, alternative); }, event);
}

}  // namespace quizroom::journal
