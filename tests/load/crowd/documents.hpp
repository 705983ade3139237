// What students are told, as far as a scripted one looks at it. `room` is read once for all who get the same bytes; `me` is
// everybody's own and read without building a tree. Nothing here knows a connection.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/crowd/given.hpp"
#include "load/json.hpp"

namespace quizroom::load {

/// The `type` of a message, without reading the rest of it where the server writes it first. Throws when there is none.
std::string type_of(std::string_view text);

enum class Phase : std::uint8_t { lobby, asking, closed, revealed, standings, slide, finished };

Phase phase_of(const std::string& name);
std::string_view name_of(Phase phase);

struct RoomDocument {
    std::string text;
    Json tree;
    std::uint64_t sequence = 0;
    std::uint64_t step = 0;
    Phase phase = Phase::lobby;
    bool is_paused = false;
    std::uint32_t round = 0;        // 0 while there is no question
    std::string kind;               // of the question
    std::int64_t closes_at_ms = 0;  // 0 while there is no end

    /// By the server's clock. Students are not told that a question has closed: it does when it was announced.
    bool is_open_at(std::int64_t server_ms) const;
};

using Room = std::shared_ptr<const RoomDocument>;

/// Reads `room` documents of one room; whoever gets what somebody else got just before gets the same tree.
class RoomReader {
public:
    static constexpr std::size_t remembered_max = 4;  // stragglers read what the quick ones have passed

    Room read(std::string_view text);

private:
    std::array<Room, remembered_max> remembered_;
    std::size_t next_ = 0;
};

struct SeatDocument {
    struct Result {
        int credit = 0;
        std::int64_t points = 0;
    };

    std::uint64_t sequence = 0;
    std::uint32_t seat = 0;
    std::uint64_t command = 0;  // whose outcome this is; 0 for none
    std::string outcome;
    std::uint32_t round = 0;
    std::optional<Given> answer;
    std::optional<Result> result;
    std::int64_t points = 0;
    std::uint32_t rank = 0;  // 0 for none yet
};

/// Of a `me`. Throws when it is none.
SeatDocument read_seat(std::string_view text);

struct TallyDocument {
    std::uint32_t round = 0;
    std::uint64_t joined = 0;
    std::uint64_t answered = 0;
};

TallyDocument read_tally(std::string_view text);

}  // namespace quizroom::load
