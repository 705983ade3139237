// A scripted host: moves the game on, from the lobby to the end, after letting each phase stand for a while.
#pragma once

#include "load/client.hpp"
#include "load/records.hpp"

namespace quizroom::load {

/// Who watches a room by a secret: host or screen.
struct WatcherKey {
    std::string role;
    std::string room;
    std::string secret;
};

inline Json hello_of(const WatcherKey& key) { return {{"type", "hello"}, {"role", key.role}, {"room", key.room}, {"secret", key.secret}}; }

class Host final : public Person {
public:
    struct Patience {
        std::size_t students = 0;          // that the lobby waits for
        Milliseconds phase_at_most{250};   // how long a phase stands
        Milliseconds question_for{1'000};  // then a question is closed that not everybody has answered
    };

    Host(Client::Surroundings surroundings, WatcherKey key, Records& records, Dice dice);

    /// Plays by itself from now on. Without it, the host only watches.
    void play(const Patience& patience);
    void rest();

    Client& client() { return client_; }
    const Client& client() const { return client_; }

private:
    Json hello() const override { return hello_of(key_); }
    void sees(const Json& document) override;
    void learns(const Json& command, const std::string& result) override;

    bool is_lobby_full() const;
    void move_on_after(Milliseconds pause);
    void move_on();

    WatcherKey key_;
    Records& records_;
    Dice dice_;
    Timer pause_;
    std::optional<Patience> patience_;
    std::optional<std::uint64_t> step_;  // the last one a move was planned for
    Client client_;
};

/// The move that follows on what is shown; empty when the game is over.
std::string next_move(const Json& room);

}  // namespace quizroom::load
