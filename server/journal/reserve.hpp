// Whether the disk still has room to spare: new rooms are refused long before the live ones run out of space.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>

namespace quizroom::journal {

class Reserve {
public:
    static constexpr std::uintmax_t bytes_min = 64 * 1024 * 1024;
    static constexpr std::chrono::seconds look_again_after{1};

    /// `free_bytes` asks the file system; what it throws, or cannot tell, counts as none.
    explicit Reserve(std::function<std::uintmax_t()> free_bytes) : free_bytes_(std::move(free_bytes)) {}

    /// Asks the file system at most once in `look_again_after`.
    bool is_left(std::chrono::steady_clock::time_point now) const;

private:
    std::function<std::uintmax_t()> free_bytes_;
    mutable std::mutex mutex_;
    mutable std::chrono::steady_clock::time_point looked_at_{};
    mutable bool has_looked_ = false;
    mutable bool is_left_ = false;
};

}  // namespace quizroom::journal
