// Who sits in a room: names, token hashes, scores. It knows nothing of connections, and never a token itself.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "quiz/settings.hpp"

namespace quizroom::quiz {

/// 1, 2, ... in order of joining; never used twice in a room.
using SeatId = std::uint32_t;

/// Chosen by the client for each command, 1 to 2^53 - 1; sending a command again keeps its id.
using CommandId = std::uint64_t;

/// 1, 2, ...: every asking of a question has its own, also a second asking of the same one.
using RoundNumber = std::uint32_t;

/// SHA-256 of a seat's token.
struct TokenHash {
    std::array<std::uint8_t, 32> bytes{};
    bool operator==(const TokenHash&) const = default;
};

enum class SeatState { playing, removed, banned };

/// Both boards are always kept; the room's settings say which one ranks.
struct Score {
    std::int64_t accuracy = 0;
    std::int64_t speed = 0;

    Score& operator+=(const Score& other) {
        accuracy += other.accuracy;
        speed += other.speed;
        return *this;
    }
    Score& operator-=(const Score& other) {
        accuracy -= other.accuracy;
        speed -= other.speed;
        return *this;
    }
    bool operator==(const Score&) const = default;
};

struct Seat {
    SeatId id = 0;
    std::string nickname;
    TokenHash token;
    SeatState state = SeatState::playing;
    CommandId last_accepted = 0;  // the last command that changed something for this seat
    int extra_time_percent = 0;   // of the time as asked, on top of it
    TeamId team = no_team;
    RoundNumber answered_in = 0;  // the last round with an answer of theirs
    Score score;
    Score gained;                     // in the round that was credited last, or in all since the standings of the chapter before
    std::uint32_t rank = 0;           // 1 is best, ties share a rank; 0 before a first round was credited
    std::uint32_t previous_rank = 0;  // the rank before that
    bool operator==(const Seat&) const = default;
};

/// All seats of a room, found by id, by token and by name. Holds at most `seats_max`; callers check first.
class Seating {
public:
    static constexpr std::size_t seats_max = 20'000;
    static constexpr std::size_t extra_time_max = 200;  // seats that have some

    const Seat* find(SeatId seat) const { return seat >= 1 && seat <= seats_.size() ? &seats_[seat - 1] : nullptr; }
    const Seat* find(const TokenHash& token) const;

    /// The playing seat whose name reads the same ignoring case and width.
    const Seat* find_name(std::string_view nickname) const;

    /// Whether somebody was banned under this name, whoever else has borne it before or since.
    bool is_banned(std::string_view nickname) const;

    const std::vector<Seat>& all() const { return seats_; }
    std::size_t playing_count() const { return playing_count_; }
    SeatId next_id() const { return static_cast<SeatId>(seats_.size() + 1); }

    void add(Seat seat);
    void change_state(SeatId seat, SeatState state);
    void grant_extra_time(SeatId seat, int percent);

    /// The playing seats with extra time, in order: few, because a host picks them by hand.
    const std::vector<SeatId>& with_extra_time() const { return with_extra_time_; }
    Seat& at(SeatId seat) { return seats_[seat - 1]; }
    std::vector<Seat>& all() { return seats_; }

    bool operator==(const Seating& other) const { return seats_ == other.seats_; }

private:
    struct HashOfToken {
        std::size_t operator()(const TokenHash& token) const;
    };

    std::vector<Seat> seats_;
    std::unordered_map<TokenHash, SeatId, HashOfToken> by_token_;
    std::unordered_map<std::string, SeatId> by_name_;  // names as folded, here and below
    std::unordered_set<std::string> banned_names_;
    std::vector<SeatId> with_extra_time_;
    std::size_t playing_count_ = 0;
};

}  // namespace quizroom::quiz
