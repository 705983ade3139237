// How the question in play is going, as screen and host are told.
#include <algorithm>

#include "quiz/credit.hpp"
#include "quiz/extra_time.hpp"
#include "quiz/view.hpp"

namespace quizroom::quiz {
namespace {

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

void copy_counts(TallyView& view, const Room& room, Reader reader) {
    view.counts = room.round().counts;
    if (const auto* before = round_before_discussion(room)) view.counts_before = before->counts;
    view.said = view_said(room, reader);
}

/// Who have said how sure they are, whatever they said.
std::size_t count_of_sure(const Room& room) {
    return static_cast<std::size_t>(std::ranges::count_if(room.seats.all(), [&](const Seat& seat) {
        const auto* given = room.round().answer_of(seat.id);
        return given && given->confidence != Confidence::unstated && seat.state == SeatState::playing;
    }));
}

TallyView count_people(const Room& room, std::size_t present) {
    TallyView view;
    view.sequence = room.sequence;
    view.joined = room.seats.playing_count();
    view.present = present;
    if (room.in<Lobby>()) {
        view.arrivals = view_arrivals(room);
        for (const auto& team : room.teams) view.team_sizes.push_back(team.members);
    }
    if (room.has_question_in_play()) {
        view.round = room.round().number;
        view.answered = room.round().answered;
    }
    return view;
}

}  // namespace

TallyView tally_for_screen(const Room& room, std::size_t present) {
    auto view = count_people(room, present);
    if (room.awaits_reveal() || room.in<Revealed>()) copy_counts(view, room, Reader::screen);
    return view;
}

TallyView tally_for_host(const Room& room, std::size_t present) {
    auto view = count_people(room, present);
    if (!room.has_question_in_play()) return view;
    copy_counts(view, room, Reader::host);
    if (asks_confidence(room)) view.said_how_sure = count_of_sure(room);
    view.extra_time = view_extra_time(room);
    return view;
}

}  // namespace quizroom::quiz
