#include "load/pairs/process_cost.hpp"

#include <sched.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace quizroom::load::pairs {
namespace {

constexpr std::size_t cores_max = 64;  // a bit each

std::filesystem::path folder_of(pid_t process) { return std::filesystem::path{"/proc"} / std::to_string(process); }

cpu_set_t set_of(std::uint64_t cores) {
    cpu_set_t set;
    CPU_ZERO(&set);
    for (std::size_t core = 0; core < cores_max; ++core)
        if ((cores >> core & 1U) != 0) CPU_SET(core, &set);
    return set;
}

std::uint64_t cores_of_ours() {
    cpu_set_t set;
    CPU_ZERO(&set);
    ::sched_getaffinity(0, sizeof set, &set);
    std::uint64_t cores = 0;
    for (std::size_t core = 0; core < cores_max; ++core)
        if (CPU_ISSET(core, &set)) cores |= std::uint64_t{1} << core;
    return cores;
}

bool has_moved_to(std::uint64_t cores) {
    const auto set = set_of(cores);
    return ::sched_setaffinity(0, sizeof set, &set) == 0;
}

std::runtime_error unreadable(const std::filesystem::path& file) {
    return std::runtime_error{"the kernel tells nothing in " + file.string() +
                              ", so that nothing can be measured: it wants one with CONFIG_SCHED_INFO"};
}

}  // namespace

ProcessorTime processor_time_of(pid_t process) { return processor_time_in(folder_of(process)); }

ProcessorTime processor_time_in(const std::filesystem::path& process) {
    ProcessorTime sum;
    for (const auto& thread : std::filesystem::directory_iterator{process / "task"}) {
        std::int64_t used = 0;
        std::int64_t waited = 0;
        if (!(std::ifstream{thread.path() / "schedstat"} >> used >> waited)) {
            if (!std::filesystem::exists(thread.path())) continue;  // it has ended meanwhile
            throw unreadable(thread.path() / "schedstat");
        }
        sum.used += std::chrono::nanoseconds{used};
        sum.waited += std::chrono::nanoseconds{waited};
    }
    return sum;
}

std::uint64_t memory_bytes_of(pid_t process) {
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    const auto file = folder_of(process) / "statm";
    if (!(std::ifstream{file} >> all >> resident)) throw std::runtime_error{"there is no " + file.string() + ": the process has ended"};
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

OnCore::OnCore(std::size_t core) : before_(cores_of_ours()) {
    if (core >= cores_max || !has_moved_to(std::uint64_t{1} << core))
        throw std::runtime_error{"core " + std::to_string(core) + " is not ours to run on, and two servers on one core measure each other"};
}

OnCore::~OnCore() { (void)has_moved_to(before_); }

}  // namespace quizroom::load::pairs
