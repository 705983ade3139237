// Where a server listens: takes connections, and gives each a coroutine of its own that serves HTTP. What becomes a WebSocket
// is given to the cores.
#pragma once

#include "net/asio.hpp"
#include "net/listen_address.hpp"
#include "net/surroundings.hpp"

namespace quizroom::net {

class Listener {
public:
    /// Throws `std::runtime_error` with one sentence when the address cannot be listened on.
    Listener(asio::io_context& context, const ListenAddress& address);

    ListenAddress address() const;

    /// Takes connections until `close`.
    void start(const Surroundings& surroundings);
    void close();

private:
    asio::io_context& context_;
    Acceptor acceptor_;
};

}  // namespace quizroom::net
