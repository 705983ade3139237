#include "net/hang_up.hpp"

namespace quizroom::net {

Task<void> hang_up(Socket& socket) {
    boost::system::error_code ignored;
    socket.shutdown(Socket::shutdown_send, ignored);
    co_await read_to_the_end(socket);
}

}  // namespace quizroom::net
