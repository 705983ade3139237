// What becomes of a coroutine that ends by a fault of this server: a bug ends one connection, never the server.
#pragma once

#include <exception>

namespace quizroom::net {

/// Says so in the log; nothing when there was none.
void note_end(const std::exception_ptr& fault);

}  // namespace quizroom::net
