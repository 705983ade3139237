#include "quiz/seat.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "quiz/nickname.hpp"

namespace quizroom::quiz {

std::size_t Seating::HashOfToken::operator()(const TokenHash& token) const {
    std::size_t head = 0;  // already a cryptographic hash: any of its bytes will do
    std::memcpy(&head, token.bytes.data(), sizeof head);
    return head;
}

const Seat* Seating::find(const TokenHash& token) const {
    const auto found = by_token_.find(token);
    return found == by_token_.end() ? nullptr : find(found->second);
}

const Seat* Seating::find_name(std::string_view nickname) const {
    const auto found = by_name_.find(folded_nickname(nickname));
    return found == by_name_.end() ? nullptr : find(found->second);
}

bool Seating::is_banned(std::string_view nickname) const { return banned_names_.contains(folded_nickname(nickname)); }

void Seating::add(Seat seat) {
    by_token_.insert_or_assign(seat.token, seat.id);
    by_name_.insert_or_assign(folded_nickname(seat.nickname), seat.id);
    ++playing_count_;
    seats_.push_back(std::move(seat));
}

void Seating::change_state(SeatId id, SeatState state) {
    auto& seat = at(id);
    const auto name = folded_nickname(seat.nickname);
    if (seat.state == SeatState::playing) {
        --playing_count_;
        by_name_.erase(name);
        std::erase(with_extra_time_, id);
    }
    seat.state = state;
    if (state == SeatState::banned) banned_names_.insert(name);
}

void Seating::grant_extra_time(SeatId id, int percent) {
    std::erase(with_extra_time_, id);
    if (percent > 0) with_extra_time_.insert(std::ranges::upper_bound(with_extra_time_, id), id);
    at(id).extra_time_percent = percent;
}

}  // namespace quizroom::quiz
