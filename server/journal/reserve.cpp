#include "journal/reserve.hpp"

#include <exception>

namespace quizroom::journal {

bool Reserve::is_left(std::chrono::steady_clock::time_point now) const {
    const std::lock_guard lock(mutex_);
    if (has_looked_ && now - looked_at_ < look_again_after) return is_left_;
    has_looked_ = true;
    looked_at_ = now;
    try {
        is_left_ = free_bytes_() >= bytes_min;
    } catch (const std::exception&) {
        is_left_ = false;
    }
    return is_left_;
}

}  // namespace quizroom::journal
