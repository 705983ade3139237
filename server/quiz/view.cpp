#include "quiz/view.hpp"

#include <algorithm>
#include <array>

#include "quiz/extra_time.hpp"
#include "quiz/ranking.hpp"

namespace quizroom::quiz {
namespace {

/// What is told of points: nothing in a room without.
template <typename Points>
std::optional<Points> told(const Room& room, Points points) {
    if (room.settings.board == Board::none) return std::nullopt;
    return points;
}

std::optional<std::int64_t> told(const Room& room, const Score& score) { return told(room, points_of(score, room.settings.board)); }

bool has_question_in_play(const Room& room) { return room.in<Asking>() || room.in<Closed>() || room.in<Revealed>(); }

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

/// Before the reveal nobody hears that an answer counts, nor that none does.
std::optional<RemedyView> view_remedy(const Room& room) {
    if (!room.remedy || (room.in<Closed>() && room.remedy->round == room.round().number)) return std::nullopt;
    return RemedyView{room.rounds[room.remedy->round - 1].place, room.remedy->kind};
}

ResultView view_result(const Room& room, const Seat& seat) {
    const auto* given = room.round().answer_of(seat.id);
    if (!given) return {Result::none, 0, told(room, Score{})};
    const auto result = given->credit == full_credit ? Result::right : given->credit == 0 ? Result::wrong : Result::partly;
    return {result, given->credit, told(room, room.round().state == RoundState::voided ? Score{} : given->worth)};
}

/// Any number that is the same each time for this seat of this room, and not its neighbour's.
std::uint64_t shuffle_seed(const Room& room, SeatId seat) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15ull;
    return (static_cast<std::uint64_t>(room.opened_at.time_since_epoch().count()) ^ (seat * odd)) >> 11;
}

ArrivalsView view_arrivals(const Room& room) {
    ArrivalsView view;
    const auto playing = room.seats.playing_count();
    view.names.reserve(std::min(playing, ArrivalsView::names_max));
    const auto& seats = room.seats.all();
    for (auto seat = seats.rbegin(); seat != seats.rend() && view.names.size() < ArrivalsView::names_max; ++seat)
        if (seat->state == SeatState::playing) view.names.push_back(seat->nickname);
    view.more_names = playing - view.names.size();
    return view;
}

std::optional<ExtraTimeView> view_extra_time(const Room& room) {
    const auto* asking = room.in_phase<Asking>();
    const auto students = asking ? count_of_waited_for(room, *asking) : 0;
    if (students == 0) return std::nullopt;
    if (asking->clock.stopped_since) return ExtraTimeView{students, std::nullopt};
    return ExtraTimeView{students, asking->clock.instant_of(*last_deadline_of(room, *asking))};
}

/// By the solution, and by what the host lets count besides.
int credit_of(const Kind& kind, const Round& round, const Answer& answer) {
    const bool is_also_right = std::ranges::any_of(round.also_right, [&](const Answer& right) { return agree(kind, right, answer); });
    return is_also_right ? full_credit : grade(kind, round.drawing, answer);
}

enum class Reader { screen, host };

std::optional<SaidListView> view_said(const Room& room, Reader reader) {
    const auto& round = room.round();
    const auto& kind = room.question().kind;
    if (!is_open(kind)) return std::nullopt;
    const bool tells_credit = is_graded(kind) && (reader == Reader::host || room.in<Revealed>());
    SaidListView view;
    for (const auto* said : round.said.by_frequency()) {
        if (said->is_hidden && reader == Reader::screen) continue;
        if (view.said.size() == SaidListView::said_max) {
            ++view.more;
            continue;
        }
        std::optional<int> credit;
        if (tells_credit) credit = credit_of(kind, round, said->answer);
        view.said.push_back({said->words, said->count, said->is_hidden, credit});
    }
    return view;
}

TallyView count_people(const Room& room, std::size_t present) {
    TallyView view;
    view.sequence = room.sequence;
    view.joined = room.seats.playing_count();
    view.present = present;
    if (room.in<Lobby>()) view.arrivals = view_arrivals(room);
    if (has_question_in_play(room)) {
        view.round = room.round().number;
        view.answered = room.round().answered;
    }
    return view;
}

}  // namespace

std::string_view name_of(const Phase& phase) {
    constexpr std::array<std::string_view, std::variant_size_v<Phase>> names{"lobby",     "asking", "closed",  "revealed",
                                                                             "standings", "slide",  "finished"};
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
    if (has_question_in_play(room)) view.question = view_question(room, now);
    if (room.in<Revealed>()) view.solution = view_solution(room);
    view.remedy = view_remedy(room);
    if (const auto* showing = room.in_phase<ShowingSlide>()) view.slide = view_slide(room.quiz->questions[showing->slide]);
    if (standings_are_told(room)) view.standings = view_standings(room);
    return view;
}

HostView view_for_host(const Room& room) {
    HostView view{room.settings, {}, {}, {}, {}, room.in<Revealed>() && !standings_are_due(room)};
    if (has_question_in_play(room)) {
        view.kind = name_of(room.question().kind);
        if (is_graded(room.question().kind)) view.solution_ahead = view_solution(room);
        view.misconceptions = view_misconceptions(room.question().body, room.round().drawing);
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
    if (!has_question_in_play(room)) return view;
    view.round = room.round().number;
    if (const auto* given = room.round().answer_of(id)) view.answer = given->answer;
    if (const auto* asking = room.in_phase<Asking>(); asking && !asking->clock.stopped_since)
        if (const auto deadline = deadline_of(room, *asking, seat)) view.closes_at = asking->clock.instant_of(*deadline);
    if (room.in<Revealed>() && is_graded(room.question().kind)) view.result = view_result(room, seat);
    return view;
}

TallyView tally_for_screen(const Room& room, std::size_t present) {
    auto view = count_people(room, present);
    if (!room.in<Closed>() && !room.in<Revealed>()) return view;
    view.counts = room.round().counts;
    view.said = view_said(room, Reader::screen);
    return view;
}

TallyView tally_for_host(const Room& room, std::size_t present) {
    auto view = count_people(room, present);
    if (!has_question_in_play(room)) return view;
    view.counts = room.round().counts;
    view.said = view_said(room, Reader::host);
    view.extra_time = view_extra_time(room);
    return view;
}

RosterRow roster_row(const Room& room, SeatId id, bool is_present) {
    const auto& seat = *room.seats.find(id);
    return {id, seat.nickname, seat.state, is_present, seat.answered_in, told(room, seat.score), seat.rank, seat.extra_time_percent};
}

}  // namespace quizroom::quiz
