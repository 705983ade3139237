// One server for one data folder: a lock that the system releases when its holder ends, however it ends.
#pragma once

#include <filesystem>

namespace quizroom::journal {

class FolderLock {
public:
    /// Creates the folder when there is none. Throws `std::runtime_error` with one sentence when the folder cannot be
    /// used, or another server holds it.
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int descriptor_ = -1;
};

}  // namespace quizroom::journal
