// What a student knows for certain about the answers they gave. The report is held against it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "load/crowd/documents.hpp"

namespace quizroom::load {

struct Claim {
    enum class Outcome : std::uint8_t { unknown, accepted, refused };

    std::uint32_t round = 0;
    Given given;
    std::int64_t reaction_ms = 0;
    Outcome outcome = Outcome::unknown;
};

/// A student at the end, as they see themselves.
struct Claimant {
    std::string nickname;
    std::uint32_t seat = 0;
    std::int64_t points = 0;
    std::uint32_t rank = 0;
    const RoomDocument* room = nullptr;  // the last they hold
    std::vector<Claim> claims;           // in the order they were given
};

}  // namespace quizroom::load
