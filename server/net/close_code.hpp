// Why the server closes a connection (RFC 6455, section 7.4; from 4000 on: protocol/README.md).
#pragma once

namespace quizroom::net {

enum CloseCode : int {
    close_restarting = 1001,
    close_only_text = 1003,
    close_misbehaved = 1008,
    close_refused = 4003,
    close_too_slow = 4004,
};

}  // namespace quizroom::net
