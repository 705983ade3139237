// Everything that the table of figures needs to know, measured hall by hall: 1,000, 9,000 and 19,000 students beside the floor, one large room
// beside many small ones. Each hall has fresh servers. It judges nothing.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "load/pairs/pairs.hpp"

namespace quizroom::load::pairs {

struct Programs {
    std::filesystem::path server;
    std::filesystem::path floor;
};

struct HallFigures {
    Result against_floor;
    double memory_each = 0;      // bytes of the server, for each participant, after one question
    double joining_seconds = 0;  // until everybody was in
};

/// Each server beside itself.
struct Noise {
    Result real;
    Result floor;
};

/// Of the hall of 1,000.
struct Lecture : HallFigures {
    double ack_p99_ms = 0;  // when 1,000 answer within 10 ms
    double sends = 0;       // to a participant, from one question to the next, when the host closes it
    double sends_if_all_answer = 0;
};

/// Of the hall of 9,000.
struct Burst : HallFigures {
    std::string faults;  // of 600 and 5,000 answers at once; empty when all is well
};

/// Of the hall of 19,000.
struct Arena : HallFigures {
    double idle_percent = 0;  // of a core, while nothing happens
    double seconds_between_pings = 0;
};

class Halls {
public:
    /// Data, logs and documents lie in `folder`; what is found is told to `out` as it comes.
    Halls(Programs programs, std::filesystem::path folder, std::ostream& out);

    Noise noise();
    Lecture lecture();
    Burst burst();
    Arena arena();

    /// One room of 18,000, and 600 of 30: the processor time of the questions.
    Comparison many_rooms();

private:
    std::filesystem::path fresh_folder();
    void say(const std::string& sentence);

    Programs programs_;
    std::filesystem::path folder_;
    std::ostream& out_;
    std::size_t folders_ = 0;
};

}  // namespace quizroom::load::pairs
