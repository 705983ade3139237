#include "load/small_disk.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

namespace quizroom::load {
namespace {

constexpr std::uint64_t piece = 4 * 1024;  // tmpfs gives whole pages

void check(bool is_done, const char* what) {
    if (!is_done) throw NoSmallDisk{std::string{what} + ": " + std::strerror(errno)};
}

void write_map(const char* file, const std::string& line) { std::ofstream{file} << line; }

/// Whoever is not root is root in a user namespace of their own.
void enter_own_namespace() {
    const auto user = std::to_string(::geteuid());
    const auto group = std::to_string(::getegid());
    if (user == "0") return check(::unshare(CLONE_NEWNS) == 0, "no mount namespace");
    check(::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0, "no user namespace");
    write_map("/proc/self/setgroups", "deny");
    write_map("/proc/self/uid_map", "0 " + user + " 1");
    write_map("/proc/self/gid_map", "0 " + group + " 1");
}

}  // namespace

SmallDisk::SmallDisk(std::filesystem::path folder, std::uint64_t bytes) : folder_(std::move(folder)) {
    enter_own_namespace();
    std::filesystem::create_directories(folder_);
    const auto wishes = "mode=0700,size=" + std::to_string(bytes);
    check(::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, "no mounts of our own");
    check(::mount("none", folder_.c_str(), "tmpfs", 0, wishes.c_str()) == 0, "no tmpfs");
}

SmallDisk::~SmallDisk() { ::umount2(folder_.c_str(), MNT_DETACH); }

void SmallDisk::fill_until_free(std::uint64_t bytes) {
    const int ballast = ::open((folder_ / "ballast").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const std::string page(piece, '.');
    while (std::filesystem::space(folder_).available > bytes && ::write(ballast, page.data(), page.size()) > 0) {
    }
    ::close(ballast);
}

void SmallDisk::empty() { std::filesystem::remove(folder_ / "ballast"); }

}  // namespace quizroom::load
