#include "load/crowd/course.hpp"

namespace quizroom::load {

void Course::note_pressed(Awaited what, Clock::time_point planned) {
    note_whole_delivery();
    pressed_at_ = planned;
    if (what == Awaited::question) last_ = {};
}

void Course::note_whole_delivery() {
    if (!first_) return;
    stage_.measured.first.add(*first_);
    stage_.measured.last.add(last_);
    first_.reset();
}

void Course::note_delivered(Awaited what) {
    const auto span = Clock::now() - pressed_at_;
    auto& measured = stage_.measured;
    if (what == Awaited::reveal) measured.reveal.add(span);
    if (what == Awaited::standings) measured.standings.add(span);
    if (what != Awaited::question) return;
    measured.question.add(span);
    if (!first_) first_ = span;
    last_ = span;
}

void Course::note_room(const RoomDocument& room) {
    if (&room == noted_ || room.round == 0) return;
    noted_ = &room;
    auto& question = questions_[room.round];
    if (question.shown.is_null()) {
        const auto& shown = room.tree.at("question");
        question.shown = shown.at("shown");
        question.points = shown.at("points");
        question.limit_ms = shown.value("timeLimitMs", std::int64_t{0});
    }
    if (question.solution.is_null() && room.tree.contains("solution")) question.solution = room.tree.at("solution").at("shown");
}

}  // namespace quizroom::load
