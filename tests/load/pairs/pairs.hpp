// Two servers play the same game in turn, in changing order, so that the machine's moods count for both. What is told is the middle
// of the ratios of single pairs.
#pragma once

#include <iosfwd>
#include <string_view>

#include "load/pairs/contestant.hpp"
#include "load/pairs/crowd_process.hpp"
#include "load/pairs/spread.hpp"

namespace quizroom::load::pairs {

struct Shape {
    std::size_t students = 1'000;  // who answer, in all rooms together; one more in each room stays silent
    std::size_t rooms = 1;
};

/// One server with everybody in it.
struct Side {
    Side(Contestant& contestant, const Shape& shape);

    Contestant& contestant;
    std::vector<RoomKey> rooms;
    std::uint64_t memory_before;
    CrowdProcess crowd;
};

/// Of one kind of moment. Processor time is in microseconds: for each frame, or each answer.
struct Comparison {
    Spread first;
    Spread second;
    Spread ratio;
    Spread median_ms;  // of the second: from the tap to the acknowledgement, or from the move to the frame
    Spread p99_ms;
    Spread per_second;
    Spread waited_share;  // of the time, the threads of the second for the core: what its times are worth
};

struct Result {
    Comparison question;
    Comparison answer;
};

/// Closes and reveals it. Not a part of what is compared.
void end_question(CrowdProcess& crowd);

/// Rounds of one question and everybody's answer. The first pair warms up and does not count.
Result compare(Side& first, Side& second, std::size_t pairs);

/// Without any answer.
Comparison compare_questions(Side& first, Side& second, std::size_t pairs);

/// The middle of some questions to which everybody answers within 10 ms: how long 99 of 100 wait at most for the acknowledgement.
double p99_ms_of_storms(CrowdProcess& crowd);

void tell(std::ostream& out, std::string_view what, const Comparison& comparison);
void tell(std::ostream& out, const Result& result);

}  // namespace quizroom::load::pairs
