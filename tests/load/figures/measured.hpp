// What one run has shown: raw samples and counts. Everybody who plays adds to it; what becomes of it is told in figures.hpp.
#pragma once

#include <cstdint>

#include "load/latencies.hpp"

namespace quizroom::load {

struct Measured {
    Latencies join;       // from the planned arrival until one holds room and seat
    Latencies comeback;   // the same for whoever had been away
    Latencies question;   // from the host's press as planned until it stands at a student
    Latencies first;      // the first student of each question
    Latencies last;       // the last one
    Latencies ack;        // from the tap as planned until it is acknowledged
    Latencies reveal;     // from the press until solution and own result stand there
    Latencies standings;  // from the press until the best ten stand there
    Latencies timers;     // how late this tool's own alarms rang

    std::uint64_t students = 0;
    std::uint64_t rooms = 0;
    std::uint64_t joined = 0;
    std::uint64_t questions = 0;
    std::uint64_t acknowledged = 0;
    std::uint64_t refused = 0;
    std::uint64_t lost = 0;     // connections that ended without our doing
    std::uint64_t hostile = 0;  // connections that hostile ones have opened
    std::uint64_t faults = 0;

    double join_seconds = 0;  // from the first arrival as planned until the last was there
    double play_seconds = 0;  // from the first press until the last room was over
    double clients_cpu = 0;   // seconds, of the play
    double clients_join_cpu = 0;
    double clients_busy = 0;  // share of a core, while anything was awaited
    double server_cpu = 0;    // of the play; 0 when the server does not tell
    double server_join_cpu = 0;
    double server_memory = 0;       // bytes, at the end of the play
    std::uint64_t bytes_heard = 0;  // of the play
    std::uint64_t bytes_sent = 0;
    std::uint64_t texts_heard = 0;
    std::uint64_t texts_sent = 0;
    std::uint64_t pongs = 0;
    std::uint64_t documents = 0;  // that students were sent: all texts but pongs
};

}  // namespace quizroom::load
