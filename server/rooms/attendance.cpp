#include "rooms/attendance.hpp"

namespace quizroom::rooms {

void Attendance::arrive(quiz::SeatId seat) {
    if (present_.size() < seat) {
        present_.resize(seat);
        visits_.resize(seat);
    }
    if (!present_[seat - 1]) ++count_;
    present_[seat - 1] = true;
    ++visits_[seat - 1];
}

void Attendance::leave(quiz::SeatId seat, quiz::Instant now) {
    if (!is_present(seat)) return;
    losses_.push_back({now, seat, ++visits_[seat - 1]});
}

void Attendance::strike(quiz::SeatId seat) {
    if (!is_present(seat)) return;
    present_[seat - 1] = false;
    ++visits_[seat - 1];
    --count_;
}

void Attendance::forget_from(quiz::SeatId first) {
    for (auto seat = first; seat <= present_.size(); ++seat) strike(seat);
}

std::vector<quiz::SeatId> Attendance::expire(quiz::Instant now) {
    std::vector<quiz::SeatId> gone;
    while (!losses_.empty() && losses_.front().at + grace <= now) {
        const auto loss = losses_.front();
        losses_.pop_front();
        const bool came_back = visits_[loss.seat - 1] != loss.visit;
        if (came_back) continue;
        strike(loss.seat);
        gone.push_back(loss.seat);
    }
    return gone;
}

std::optional<quiz::Instant> Attendance::next_expiry() const {
    if (losses_.empty()) return std::nullopt;
    return losses_.front().at + grace;
}

}  // namespace quizroom::rooms
