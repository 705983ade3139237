// Where one thread puts down for another what one of its turns has gathered: one batch, and one wake-up while it lies there.
// It knows nothing of what is in it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <utility>

namespace quizroom::net {

/// What a crowd needed once is not kept for ever.
template <typename Things>
void empty_out(Things& things) {
    constexpr std::size_t kept_max = 4'096;
    things.clear();
    if (things.capacity() > kept_max) things.shrink_to_fit();
}

/// A batch has `empty`, `size`, `clear` and `append`; its memory goes to and fro between the two threads.
template <typename Batch>
class Mailbox {
public:
    /// Puts `batch` down, and gives an empty one for it; true when whoever takes is to be woken. Waits while `size_max` or
    /// more lie there: whoever takes must not wait for whoever puts.
    bool put(Batch& batch, std::size_t size_max) {
        std::unique_lock lock{mutex_};
        taken_.wait(lock, [this, size_max] { return lying_.size() < size_max; });
        const bool was_empty = lying_.empty();
        if (was_empty) {
            std::swap(lying_, batch);
        } else {
            lying_.append(std::move(batch));
        }
        batch.clear();
        size_.store(lying_.size(), std::memory_order_relaxed);
        return was_empty;
    }

    /// Everything that lies here, and nothing else.
    void take(Batch& into) {
        into.clear();
        {
            const std::lock_guard lock{mutex_};
            std::swap(lying_, into);
            size_.store(0, std::memory_order_relaxed);
        }
        taken_.notify_one();
    }

    std::size_t size() const { return size_.load(std::memory_order_relaxed); }

private:
    std::mutex mutex_;
    std::condition_variable taken_;
    Batch lying_;
    std::atomic<std::size_t> size_{0};
};

}  // namespace quizroom::net
