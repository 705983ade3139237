#include "load/pairs/process_cost.hpp"

#include <sched.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace quizroom::load::pairs {
namespace {

std::filesystem::path folder_of(pid_t process) { return std::filesystem::path{"/proc"} / std::to_string(process); }

cpu_set_t set_of(std::uint64_t cores) {
    cpu_set_t set;
    CPU_ZERO(&set);
    for (std::size_t core = 0; core < 64; ++core)
        if ((cores >> core & 1U) != 0) CPU_SET(core, &set);
    return set;
}

std::uint64_t cores_of_ours() {
    cpu_set_t set;
    CPU_ZERO(&set);
    ::sched_getaffinity(0, sizeof set, &set);
    std::uint64_t cores = 0;
    for (std::size_t core = 0; core < 64; ++core)
        if (CPU_ISSET(core, &set)) cores |= std::uint64_t{1} << core;
    return cores;
}

void move_to(std::uint64_t cores) {
    const auto set = set_of(cores);
    ::sched_setaffinity(0, sizeof set, &set);
}

}  // namespace

ProcessorTime processor_time_of(pid_t process) {
    ProcessorTime sum;
    for (const auto& thread : std::filesystem::directory_iterator{folder_of(process) / "task"}) {
        std::int64_t used = 0;
        std::int64_t waited = 0;
        std::ifstream{thread.path() / "schedstat"} >> used >> waited;
        sum.used += std::chrono::nanoseconds{used};
        sum.waited += std::chrono::nanoseconds{waited};
    }
    return sum;
}

std::uint64_t memory_bytes_of(pid_t process) {
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    std::ifstream{folder_of(process) / "statm"} >> all >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

OnCore::OnCore(std::size_t core) : before_(cores_of_ours()) { move_to(std::uint64_t{1} << core); }
OnCore::~OnCore() { move_to(before_); }

}  // namespace quizroom::load::pairs
