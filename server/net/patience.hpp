// How long a connection may do nothing. The defaults serve a class; tests are less patient.
#pragma once

#include <chrono>

namespace quizroom::net {

struct Patience {
    std::chrono::milliseconds pulse{1'000};           // how often every connection is looked at
    std::chrono::milliseconds first_message{10'000};  // from the upgrade to the first word
    std::chrono::milliseconds let_in{600'000};        // from the upgrade to a seat: somebody may be looking for the PIN
    std::chrono::milliseconds between_pings{15'000};
    std::chrono::milliseconds silence{40'000};  // nothing at all is heard, not even the answer to a ping
    std::chrono::milliseconds stall{20'000};    // of what waits for this reader nothing has left
    std::chrono::milliseconds closing{5'000};   // from saying goodbye to hanging up
};

}  // namespace quizroom::net
