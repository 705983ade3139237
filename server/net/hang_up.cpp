#include "net/hang_up.hpp"

#include <array>
#include <boost/asio/buffer.hpp>

namespace quizroom::net {

Task<void> hang_up(Socket& socket) {
    constexpr int reads_max = 64;
    boost::system::error_code ignored;
    socket.shutdown(Socket::shutdown_send, ignored);
    std::array<char, 4096> unread{};
    const auto buffer = asio::buffer(unread);
    for (int reads = 0; reads < reads_max; ++reads) {
        const auto [ended, size] = co_await socket.async_read_some(buffer, as_values);
        if (ended) co_return;
    }
}

}  // namespace quizroom::net
