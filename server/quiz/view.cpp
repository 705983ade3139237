#include "quiz/view.hpp"

#include <algorithm>
#include <array>

#include "quiz/extra_time.hpp"
#include "quiz/ranking.hpp"
#include "quiz/teams.hpp"

namespace quizroom::quiz {
namespace {

/// What is told of points: nothing in a room without.
template <typename Points>
std::optional<Points> told(const Room& room, Points points) {
    if (room.settings.board == Board::none) return std::nullopt;
    return points;
}

std::optional<std::int64_t> told(const Room& room, const Score& score) { return told(room, points_of(score, room.settings.board)); }

void copy_clock(QuestionView& view, const Room& room, Instant now) {
    const auto* asking = room.in_phase<Asking>();
    if (!asking) return;
    const auto deadline = deadline_of(room, *asking);
    if (asking->last_call && !is_overtime(room, now)) view.last_call = asking->last_call->reason;
    if (!deadline) return;
    if (asking->clock.stopped_since) {
        view.paused_with = std::max(*deadline - asking->clock.elapsed(now), Milliseconds::zero());
    } else {
        view.closes_at = asking->clock.instant_of(*deadline);
    }
}

QuestionView view_question(const Room& room, Instant now) {
    const auto& round = room.round();
    const auto& question = room.question();
    QuestionView view;
    view.round = round.number;
    view.number = round.place;
    view.kind = name_of(question.kind);
    view.chapter = question.chapter;
    view.heading = heading_of(question);
    view.prompt = question.body.prompt;
    view.shown = show(question.kind, round.drawing);
    view.points = told(room, question.points);
    view.time_limit = round.time_limit;
    view.may_change_answer = room.settings.may_change_answer;
    view.vote = discussions_of(room) + 1;
    view.asks_confidence = asks_confidence(room);
    copy_clock(view, room, now);
    return view;
}

std::vector<FeedbackView> view_feedback(const Body& body, const Drawing& drawing) {
    std::vector<FeedbackView> views;
    for (std::size_t shown = 0; shown < drawing.items.size() && !body.options.empty(); ++shown)
        if (const auto& option = body.options[drawing.items[shown]]; !option.feedback.empty()) views.push_back({shown, option.feedback});
    return views;
}

std::vector<MisconceptionView> view_misconceptions(const Body& body, const Drawing& drawing) {
    std::vector<MisconceptionView> views;
    for (std::size_t shown = 0; shown < drawing.items.size() && !body.options.empty(); ++shown)
        if (const auto& option = body.options[drawing.items[shown]]; !option.misconception.empty()) views.push_back({shown, option.misconception});
    return views;
}

SlideView view_slide(const Question& slide) { return {slide.chapter, heading_of(slide), slide.body.prompt}; }

SolutionView view_solution(const Room& room) {
    const auto& question = room.question();
    const auto& drawing = room.round().drawing;
    return {solution(question.kind, drawing), question.body.explanation, room.round().also_right, view_feedback(question.body, drawing)};
}

std::vector<StandingView> view_standings(const Room& room) {
    std::vector<StandingView> standings;
    for (const auto* seat : best_seats(room.seats, RoomView::standings_max)) {
        standings.push_back({seat->id, seat->nickname, seat->rank, seat->previous_rank, points_of(seat->score, room.settings.board),
                             points_of(seat->gained, room.settings.board)});
    }
    return standings;
}

/// The best first; teams without members last.
std::vector<TeamStandingView> view_team_standings(const Room& room) {
    std::vector<TeamStandingView> standings;
    const auto scores = team_scores(room);
    for (std::size_t team = 0; team < scores.size(); ++team)
        standings.push_back(
            {static_cast<TeamId>(team + 1), scores[team].rank, room.teams[team].previous_rank, room.teams[team].members, scores[team].mean()});
    std::ranges::stable_sort(standings, {}, [](const auto& view) { return view.rank == 0 ? teams_max + 1 : view.rank; });
    return standings;
}

std::optional<TeamsView> view_teams(const Room& room) {
    if (room.teams.empty()) return std::nullopt;
    TeamsView view;
    view.names.assign(room.settings.team_names.begin(), room.settings.team_names.end());
    view.may_choose = may_choose_team(room);
    if (standings_are_told(room)) view.standings = view_team_standings(room);
    return view;
}

/// Of those who play and have said how sure they are.
std::optional<ConfidenceView> view_confidence(const Room& room) {
    if (room.round().state == RoundState::voided) return std::nullopt;
    ConfidenceView view;
    for (const auto& seat : room.seats.all()) {
        const auto* given = room.round().answer_of(seat.id);
        if (!given || given->confidence == Confidence::unstated || seat.state != SeatState::playing) continue;
        auto& counts = given->credit == full_credit ? view.right : given->credit == 0 ? view.wrong : view.partly;
        ++counts[static_cast<std::size_t>(given->confidence) - 1];
    }
    return view;
}

std::optional<DiscussedView> view_discussed(const Room& room) {
    const auto* before = round_before_discussion(room);
    if (!before || !is_graded(room.question().kind) || room.round().state == RoundState::voided) return std::nullopt;
    return DiscussedView{right_count(room, *before), right_count(room, room.round())};
}

std::optional<DiscussionView> view_discussion(const Room& room) {
    if (!room.settings.peer_instruction || !room.awaits_reveal()) return std::nullopt;
    DiscussionView view{room.in<Closed>() ? may_discuss(room) : room.round().state != RoundState::voided};
    if (!is_graded(room.question().kind)) return view;
    view.count = right_count(room, room.round());
    if (room.in<Closed>() && view.is_possible && discussions_of(room) == 0) view.advice = advice_for(*view.count);
    return view;
}

/// Before the reveal nobody hears that an answer counts, nor that none does.
std::optional<RemedyView> view_remedy(const Room& room) {
    const bool is_unseen = room.in<Asking>() || room.awaits_reveal();
    if (!room.remedy || (is_unseen && room.remedy->round == room.round().number)) return std::nullopt;
    return RemedyView{room.rounds[room.remedy->round - 1].place, room.remedy->kind};
}

ResultView view_result(const Room& room, const Seat& seat) {
    const auto* given = room.round().answer_of(seat.id);
    if (!given) return {Result::none, 0, told(room, Score{})};
    const auto result = given->credit == full_credit ? Result::right : given->credit == 0 ? Result::wrong : Result::partly;
    return {result, given->credit, told(room, room.round().state == RoundState::voided ? Score{} : given->worth)};
}

void copy_answer(SeatView& view, const Room& room, SeatId id) {
    if (const auto* before = round_before_discussion(room))
        if (const auto* given = before->answer_of(id)) view.answer_before = given->answer;
    const auto* given = room.round().answer_of(id);
    if (!given) return;
    view.answer = given->answer;
    if (room.round().state != RoundState::voided) view.confidence = given->confidence;
}

/// Any number that is the same each time for this seat of this room, and not its neighbour's.
std::uint64_t shuffle_seed(const Room& room, SeatId seat) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ull;
    return (static_cast<std::uint64_t>(room.opened_at.time_since_epoch().count()) ^ (seat * odd)) >> 11;
}

}  // namespace

std::string_view name_of(const Phase& phase) {
    constexpr std::array<std::string_view, std::variant_size_v<Phase>> names{"lobby",    "asking",    "closed", "discussing",
                                                                             "revealed", "standings", "slide",  "finished"};
    return names[phase.index()];
}

RoomView view_for_everyone(const Room& room, Instant now) {
    RoomView view;
    view.sequence = room.sequence;
    view.room = room.id;
    view.pin = room.pin;
    view.title = room.quiz->title;
    view.phase = name_of(room.phase);
    view.step = room.step;
    view.locked = room.locked;
    view.board = room.settings.board;
    view.question_count = room.question_count();
    if (const auto* asking = room.in_phase<Asking>()) view.paused = asking->clock.stopped_since.has_value();
    if (room.has_question_in_play()) view.question = view_question(room, now);
    if (room.in<Revealed>()) view.solution = view_solution(room);
    if (room.in<Revealed>() && asks_confidence(room)) view.confidence = view_confidence(room);
    if (room.in<Revealed>()) view.discussed = view_discussed(room);
    view.teams = view_teams(room);
    view.remedy = view_remedy(room);
    if (const auto* showing = room.in_phase<ShowingSlide>()) view.slide = view_slide(room.quiz->questions[showing->slide]);
    if (standings_are_told(room)) view.standings = view_standings(room);
    return view;
}

HostView view_for_host(const Room& room) {
    HostView view{room.settings, {}, {}, {}, {}, room.in<Revealed>() && !standings_are_due(room), {}, {}};
    if (room.has_question_in_play()) {
        view.kind = name_of(room.question().kind);
        if (is_graded(room.question().kind)) view.solution_ahead = view_solution(room);
        view.misconceptions = view_misconceptions(room.question().body, room.round().drawing);
        view.discussion = view_discussion(room);
    }
    if (room.has_next_question()) {
        const auto& next = room.quiz->questions[room.next_question];
        view.next_heading = heading_of(next);
        view.next_kind = name_of(next.kind);
    }
    return view;
}

SeatView view_for_seat(const Room& room, SeatId id) {
    const auto& seat = *room.seats.find(id);
    SeatView view;
    view.sequence = room.sequence;
    view.seat = id;
    view.nickname = seat.nickname;
    view.state = seat.state;
    view.shuffle_seed = shuffle_seed(room, id);
    view.points = told(room, seat.score);
    if (ranks_are_told(room)) view.rank = seat.rank;
    view.ranked_of = room.seats.playing_count();
    view.team = seat.team;
    if (!room.has_question_in_play()) return view;
    view.round = room.round().number;
    copy_answer(view, room, id);
    if (const auto* asking = room.in_phase<Asking>(); asking && !asking->clock.stopped_since)
        if (const auto deadline = deadline_of(room, *asking, seat)) view.closes_at = asking->clock.instant_of(*deadline);
    if (room.in<Revealed>() && is_graded(room.question().kind)) view.result = view_result(room, seat);
    return view;
}

RosterRow roster_row(const Room& room, SeatId id, bool is_present) {
    const auto& seat = *room.seats.find(id);
    return {id, seat.nickname, seat.state, is_present, seat.answered_in, told(room, seat.score), seat.rank, seat.extra_time_percent, seat.team};
}

}  // namespace quizroom::quiz
