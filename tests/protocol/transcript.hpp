// Plays the conversation that protocol/README.md tells, on the real rules, and says what the server answers to each message.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "protocol/client_message.hpp"
#include "protocol/documents.hpp"
#include "quiz/room.hpp"

namespace quizroom::protocol {

/// One host and one student in a room of two questions. What the server says to either stands in one line, oldest first.
class Transcript {
public:
    Transcript();

    /// Hears one message of the README.
    void hear(const ClientMessage& message);

    /// The next thing that the server says; empty when it has said all.
    std::string next_frame();

private:
    void on(const HostHello& hello);
    void on(const StudentHello& hello);
    void on(const ScreenHello&) {}
    void on(const StudentMessage&) {}
    void on(const AnswerMessage& message);
    void on(const HostMessage& message);
    void on(const Ping& ping);
    void on(const Malformed& malformed) { frames_.push_back("malformed: " + malformed.reason); }

    std::string_view submit(const quiz::Command& command);
    void tell_room();
    void write_room();
    void tell_host_room();
    void tell_tally();
    void tell_roster();
    void tell_me();

    quiz::Room room_;
    quiz::Instant now_ = example_now;
    std::optional<Outcome> last_;
    std::string room_for_everyone_;
    std::deque<std::string> frames_;
};

}  // namespace quizroom::protocol
