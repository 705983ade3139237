// Where a session says what it has heard, and who it is to whoever listens. A session does not know whether its
// conversation stands beside it or on another core.
#pragma once

#include <memory>
#include <string>

#include "net/conversation.hpp"
#include "protocol/client_message.hpp"
#include "protocol/server_message.hpp"
#include "rooms/connection.hpp"

namespace quizroom::net {

/// A session, as its conversation sees it.
class Caller : public rooms::Connection {
public:
    /// Said once, when somebody has been let in.
    virtual void let_in(protocol::Role role) = 0;

    /// Its conversation has come to a fault: ends it, whatever is under way.
    virtual void cut() = 0;
};

/// A conversation, as its session sees it. Destroyed without a word, the session has left.
class Ear {
public:
    virtual ~Ear() = default;
    virtual void hear(protocol::ClientMessage&& message, Circumstances circumstances) = 0;

    /// The session is gone as of `now`. Nothing is said after it.
    virtual void leave(quiz::Instant now) = 0;
};

class Reception {
public:
    virtual ~Reception() = default;

    /// `caller` outlives its ear.
    virtual std::unique_ptr<Ear> receive(Caller& caller, const std::string& address) = 0;
};

}  // namespace quizroom::net
