// What may follow a room's last record. It knows neither queue nor disk.
#pragma once

#include <string>

#include "journal/journal.hpp"

namespace quizroom::journal {

/// How far a room's records are.
struct Head {
    std::uint64_t sequence = 0;
    Epoch epoch = 0;
};

/// Why a batch cannot follow the head; empty when it can. An epoch begins with its owner's opening or recovery of the room:
/// when that was lost, what the owner decided after it was decided in a room that never was.
std::string obstacle(const Batch& batch, const Head& head);

}  // namespace quizroom::journal
