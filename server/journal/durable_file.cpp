#include "journal/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

namespace quizroom::journal {

void sync(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const auto reason = std::generic_category().message(errno);
    if (descriptor >= 0) ::close(descriptor);
    if (!is_synced) throw std::runtime_error("'" + path.string() + "' cannot be saved (" + reason + ").");
}

void move_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::rename(from, to);
    sync(to.parent_path());
    sync(from.parent_path());
}

}  // namespace quizroom::journal
