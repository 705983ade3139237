// What the server said, as a client reads it: the members that the simulated people look at. It knows no rules.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol/frame.hpp"
#include "quiz/time.hpp"

namespace quizroom::simulation {

/// One row of the host's list of students.
struct Row {
    std::uint64_t seat = 0;
    std::uint64_t points = 0;
    std::uint64_t rank = 0;
    std::string_view state;
};

/// Zero and empty stand for members that are not there. All text lives in the frame.
struct Document {
    protocol::Frame frame;
    std::string_view type;
    std::string_view room;
    std::uint64_t sequence = 0;

    // room
    std::string_view phase;
    std::uint64_t step = 0;
    bool locked = false;
    bool paused = false;
    std::uint64_t round = 0;
    std::uint64_t options = 0;  // of the question that is shown
    std::uint64_t items = 0;
    std::uint64_t groups = 0;
    std::uint64_t time_limit_ms = 0;
    std::int64_t closes_at_ms = 0;  // for all, in the room; for oneself, in me
    std::string_view kind;
    bool has_solution = false;
    bool is_for_host = false;
    bool has_next = false;
    bool may_discuss = false;
    bool asks_confidence = false;
    bool may_choose_team = false;
    std::uint64_t teams = 0;

    // me
    std::uint64_t seat = 0;
    std::uint64_t team = 0;
    std::uint64_t last_command = 0;
    std::string_view last_result;
    std::uint64_t points = 0;
    std::uint64_t rank = 0;

    // tally
    std::uint64_t joined = 0;

    // roster
    std::vector<Row> rows;

    // refused, goodbye
    std::string_view code;
    std::string_view reason;
    std::string_view suggestion;
    std::uint64_t retry_after_ms = 0;
};

using DocumentPointer = std::shared_ptr<const Document>;

/// Reads what many are sent only once.
class Reader {
public:
    DocumentPointer read(const protocol::Frame& frame);
    std::uint64_t read_so_far() const { return read_; }

private:
    DocumentPointer last_;
    std::uint64_t read_ = 0;
};

}  // namespace quizroom::simulation
