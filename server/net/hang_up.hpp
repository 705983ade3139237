// The end of a connection that lets its peer read what was written last: closing at once, with bytes of the peer's unread,
// resets the line and takes the last words away.
#pragma once

#include "net/asio.hpp"

namespace quizroom::net {

/// Says that nothing follows, then reads past what still comes, up to the peer's end. Whoever calls it has a deadline.
Task<void> hang_up(Socket& socket);

}  // namespace quizroom::net
