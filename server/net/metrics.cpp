#include "net/metrics.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <string_view>

namespace quizroom::net {
namespace {

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::uint64_t resident_bytes() {
    std::ifstream statm{"/proc/self/statm"};
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    statm >> total >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

std::string metrics_text(const rooms::Registry::Census& census, const Load& load) {
    std::string text;
    const auto say = [&text](std::string_view name, std::string_view type, std::string_view help, const std::string& value) {
        text.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" ").append(type);
        text.append("\n").append(name).append(" ").append(value).append("\n");
    };
    say("quizroom_rooms", "gauge", "Rooms in memory.", std::to_string(census.rooms));
    say("quizroom_guests", "gauge", "Connections that are in a room.", std::to_string(census.guests));
    say("quizroom_connections", "gauge", "Open connections, over HTTP and WebSocket.", std::to_string(load.connections));
    say("quizroom_frames_sent_total", "counter", "Documents handed to connections.", std::to_string(load.frames));
    say("quizroom_sends_total", "counter", "System calls those took that took anything.", std::to_string(load.sends));
    say("quizroom_bytes_sent_total", "counter", "Bytes sent over WebSocket.", std::to_string(load.bytes));
    say("quizroom_stalled_total", "counter", "Connections closed because their reader had stopped.", std::to_string(load.stalled));
    say("quizroom_cores", "gauge", "Processor cores that sockets are spread over.", std::to_string(load.cores));
    say("quizroom_batches_total", "counter", "Batches of documents given to cores: one a core for what is told at a time.",
        std::to_string(load.batches));
    say("process_cpu_seconds_total", "counter", "Processor time used.", std::to_string(cpu_seconds()));
    say("process_resident_memory_bytes", "gauge", "Memory in use.", std::to_string(resident_bytes()));
    return text;
}

}  // namespace quizroom::net
