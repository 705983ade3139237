// The locks that SQLite's connections hold on one database in memory: on the file itself, and on the slots and pages of its shared index.
// Nobody ever waits here: a lock is given or refused at once.
#pragma once

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace quizroom::tests {

/// The five levels of a lock on a database file, SQLITE_LOCK_NONE to SQLITE_LOCK_EXCLUSIVE.
class FileLock {
public:
    using Owner = const void*;

    bool raise(Owner owner, int from, int to) {
        if (exclusive_ && exclusive_ != owner) return false;
        if (to >= SQLITE_LOCK_RESERVED && reserved_ && reserved_ != owner) return false;
        if (to == SQLITE_LOCK_EXCLUSIVE && shared_ > 1) return false;
        if (from == SQLITE_LOCK_NONE) ++shared_;
        if (to >= SQLITE_LOCK_RESERVED) reserved_ = owner;
        if (to == SQLITE_LOCK_EXCLUSIVE) exclusive_ = owner;
        return true;
    }

    void lower(Owner owner, int from, int to) {
        if (reserved_ == owner) reserved_ = nullptr;
        if (exclusive_ == owner) exclusive_ = nullptr;
        if (from != SQLITE_LOCK_NONE && to == SQLITE_LOCK_NONE) --shared_;
    }

    bool is_reserved() const { return reserved_ != nullptr; }

private:
    int shared_ = 0;
    Owner reserved_ = nullptr;
    Owner exclusive_ = nullptr;
};

/// The index of a write-ahead log, as connections share it. It is gone when the last of them is.
class SharedIndex {
public:
    /// A connection's own share: which slots it holds, and how.
    using Held = std::array<int, SQLITE_SHM_NLOCK>;

    /// Page `number`, all zero at first; null when there is none and none is wanted.
    volatile void* page(std::size_t number, std::size_t bytes, int wanted) {
        while (wanted && pages_.size() <= number) pages_.push_back(std::make_unique<std::byte[]>(bytes));
        return number < pages_.size() ? pages_[number].get() : nullptr;
    }

    bool lock(Held& held, int first, int count, int flags) {
        for (int slot = first; slot < first + count; ++slot)
            if (!is_free(held, slot, flags)) return false;
        for (int slot = first; slot < first + count; ++slot) {
            slots_[slot] = flags & SQLITE_SHM_EXCLUSIVE ? exclusive : slots_[slot] + (held[slot] ? 0 : 1);
            held[slot] = flags & SQLITE_SHM_EXCLUSIVE ? exclusive : 1;
        }
        return true;
    }

    void unlock(Held& held, int first, int count) {
        for (int slot = first; slot < first + count; ++slot) {
            if (held[slot]) slots_[slot] = held[slot] == exclusive ? 0 : slots_[slot] - 1;
            held[slot] = 0;
        }
    }

private:
    static constexpr int exclusive = -1;

    bool is_free(const Held& held, int slot, int flags) const {
        if (held[slot]) return true;
        return flags & SQLITE_SHM_EXCLUSIVE ? slots_[slot] == 0 : slots_[slot] != exclusive;
    }

    std::vector<std::unique_ptr<std::byte[]>> pages_;
    std::array<int, SQLITE_SHM_NLOCK> slots_{};
};

}  // namespace quizroom::tests
