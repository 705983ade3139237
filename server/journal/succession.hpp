// What may follow a room's last record. It knows neither queue nor disk.
#pragma once

#include <string>

#include "journal/journal.hpp"

namespace quizroom::journal {

/// How far a room's records are, and whose are not taken any more.
struct Head {
    std::uint64_t sequence = 0;
    Epoch epoch = 0;
    Epoch refused = 0;  // the last of which something was refused: what its owner wrote behind that builds on what never was
};

/// Why a batch cannot follow the head; empty when it can.
std::string obstacle(const Batch& batch, const Head& head);

}  // namespace quizroom::journal
