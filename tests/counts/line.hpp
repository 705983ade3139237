// A student's, host's or screen's connection: the server's own outbox on a real socket, whose far end the feed holds.
// Beast is not in it, and its reading of frames is not counted.
#pragma once

#include <string>

#include "net/outbox.hpp"
#include "rooms/connection.hpp"

namespace quizroom::counts {

class Line : public rooms::Connection {
public:
    explicit Line(net::Traffic& traffic);
    ~Line() override;
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    using Connection::deliver;
    void deliver(rooms::Documents documents) override { outbox_.put(documents); }
    bool is_waiting(rooms::Slot slot) const override { return outbox_.is_waiting(slot); }
    /// Nobody is sent away while figures are taken: it throws.
    void dismiss(protocol::Frame goodbye, int close_code) override;

    /// The server's end, for the floor, which sends without an outbox.
    int server_end() const { return ends_.server; }

    /// Everything that has arrived at the far end; the server's part then goes on with what was waiting.
    std::string drain();

private:
    struct Ends {
        int server = -1;
        int client = -1;
    };
    static Ends connected();

    Ends ends_ = connected();
    net::Outbox outbox_;
};

}  // namespace quizroom::counts
