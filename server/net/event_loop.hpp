// An event loop of one thread that can let go of what still waits in it while what that refers to is alive.
#pragma once

#include "net/asio.hpp"

namespace quizroom::net {

class EventLoop : public asio::io_context {
public:
    EventLoop() : asio::io_context(1) {}
    using asio::io_context::shutdown;
};

}  // namespace quizroom::net
