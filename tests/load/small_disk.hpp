// A disk of a few megabytes, in memory, that can be filled and emptied: a tmpfs in a mount namespace of our own, so that it is
// gone when we are. Root may have one, and elsewhere whoever may make a user namespace.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>

namespace quizroom::load {

/// This machine lets us mount nothing.
struct NoSmallDisk : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class SmallDisk {
public:
    /// Makes the folder and mounts the disk there. Throws NoSmallDisk.
    SmallDisk(std::filesystem::path folder, std::uint64_t bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /// Writes ballast until no more than so much is free; 0 means not a byte.
    void fill_until_free(std::uint64_t bytes);

    /// Takes the ballast out again.
    void empty();

private:
    std::filesystem::path folder_;
};

}  // namespace quizroom::load
