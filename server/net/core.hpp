// One processor core's share of the sockets: an event loop, the sessions on it, and what passes between them and home, where
// the rooms are. Each way, what one turn has gathered is one batch. It knows messages and documents, and nothing of rooms.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "net/asio.hpp"
#include "net/clockwork.hpp"
#include "net/end_of_turn.hpp"
#include "net/errands.hpp"
#include "net/line.hpp"
#include "net/mailbox.hpp"
#include "net/pulse.hpp"
#include "net/station.hpp"
#include "net/websocket_session.hpp"

namespace quizroom::net {

/// What a session has said, or that it has left.
struct Word {
    Line* line = nullptr;
    std::optional<protocol::ClientMessage> message;  // nothing: it has left
    Circumstances circumstances;
};

struct Words {
    std::vector<Word> all;

    bool empty() const { return all.empty(); }
    std::size_t size() const { return all.size(); }
    void clear() { empty_out(all); }
    void append(Words&& later) { std::ranges::move(later.all, std::back_inserter(all)); }
};

class Core : public Reception {
public:
    static constexpr std::size_t errands_max = 1'000'000;  // then home waits for this core
    static constexpr std::size_t words_max = 100'000;      // then whoever speaks is asked to say it again

    struct Home {
        asio::io_context& context;
        rooms::Registry& registry;
        Clockwork& clockwork;
        EndOfTurn& end_of_turn;
        const Patience& patience;
    };

    /// `context` may be home's own.
    Core(asio::io_context& context, const Home& home);

    // At home.
    /// Takes a socket over from whichever event loop it is on.
    void take(Socket socket, std::unique_ptr<const Upgrade> upgrade);
    /// To be filled; they leave at the end of home's turn.
    Errands& errands();
    void send_errands();
    std::size_t connection_count() const { return connections_; }
    std::uint64_t batch_count() const { return batches_; }

    // On this core.
    std::unique_ptr<Ear> receive(Caller& caller, const std::string& address) override;
    void say(Word word);
    bool is_home_far_behind() const { return words_left_.size() >= words_max; }

    const Traffic& traffic() const { return traffic_; }

private:
    bool is_home() const { return &context_ == &home_.context; }
    void hear(const Word& word);
    void hear_words();
    void leave_words();
    void run_errands();
    void run(const Errands::Entry& errand);
    void run_for(Line& line, const Errands::Entry& errand);
    void run(const Errands::Entry& errand, Line& line);
    void forget(const Line& line);

    asio::io_context& context_;
    Home home_;
    Peers peers_;
    Traffic traffic_;
    std::atomic<std::size_t> connections_{0};

    // Home's.
    Errands errands_;
    Words words_heard_;
    std::uint64_t batches_ = 0;

    // This core's.
    Errands errands_to_run_;
    Words words_;
    EndOfTurn end_of_turn_;
    Pulse pulse_;
    Station station_;

    Mailbox<Errands> errands_left_;
    Mailbox<Words> words_left_;

    std::vector<std::unique_ptr<Line>> lines_;  // gone first: what a visit that ends here tells its room may still come back as an errand
};

}  // namespace quizroom::net
