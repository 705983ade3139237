// The end of a connection that lets its peer read what was written last: closing at once, with bytes of the peer's unread,
// resets the line and takes the last words away.
#pragma once

#include <array>
#include <boost/asio/buffer.hpp>

#include "net/asio.hpp"

namespace quizroom::net {

/// Reads past what still comes, up to the peer's end, after it was told that nothing follows. Whoever calls it has a deadline.
template <typename Stream>
Task<void> read_to_the_end(Stream& stream) {
    constexpr int reads_max = 64;
    std::array<char, 4096> unread{};
    const auto buffer = asio::buffer(unread);
    for (int reads = 0; reads < reads_max; ++reads) {
        const auto [ended, size] = co_await stream.async_read_some(buffer, as_values);
        if (ended) co_return;
    }
}

/// Says that nothing follows, then reads to the end.
Task<void> hang_up(Socket& socket);

}  // namespace quizroom::net
