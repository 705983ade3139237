#include "journal/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

#include "journal/in_memory.hpp"

namespace quizroom::journal {
namespace {

std::runtime_error unusable(const std::filesystem::path& folder, const std::string& reason) {
    return std::runtime_error("The data folder '" + folder.string() + "' cannot be used (" + reason +
                              "). Choose a folder you may write to with --data.");
}

std::string words_of(int error) { return std::generic_category().message(error); }

// Names and answers of a class are nobody else's business, so a new folder opens for its owner only.
void create_folder(const std::filesystem::path& folder) {
    std::error_code failed;
    const bool is_new = std::filesystem::create_directories(folder, failed);
    if (failed) throw unusable(folder, failed.message());
    if (is_new) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) {
    if (is_in_memory(folder)) return;
    create_folder(folder);
    descriptor_ = ::open((folder / "quizroom.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) throw unusable(folder, words_of(errno));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    const int error = errno;
    ::close(descriptor_);
    if (error != EWOULDBLOCK) throw unusable(folder, words_of(error));
    throw std::runtime_error("Another quizroom server is using the data folder '" + folder.string() +
                             "'. Stop it first, or choose another folder with --data.");
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace quizroom::journal
