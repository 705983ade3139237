#include "journal/crash/open_file.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace quizroom::tests {
namespace {

OpenFile& open_file(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }

int close(sqlite3_file* file) {
    auto& open = open_file(file);
    if (open.neighbours) {
        open.neighbours->index.unlock(open.held, 0, SQLITE_SHM_NLOCK);
        open.neighbours->lock.lower(&open, open.level, SQLITE_LOCK_NONE);
    }
    open.~OpenFile();
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int bytes, sqlite3_int64 offset) {
    auto& open = open_file(file);
    if (open.disk->refuses(DiskCall::read)) return SQLITE_IOERR_READ;
    const auto& seen = open.file->seen();
    const auto from = std::min(static_cast<std::size_t>(offset), seen.size());
    const auto there = std::min(static_cast<std::size_t>(bytes), seen.size() - from);
    std::memcpy(into, seen.data() + from, there);
    std::memset(static_cast<char*>(into) + there, 0, static_cast<std::size_t>(bytes) - there);
    return there == static_cast<std::size_t>(bytes) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

// A disk that fails or is full may have taken the beginning.
int write(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset) {
    auto& open = open_file(file);
    const bool fails = open.disk->refuses(DiskCall::write);
    const auto taken = static_cast<std::size_t>(fails ? bytes / 2 : bytes);
    open.file->write(static_cast<std::size_t>(offset), {static_cast<const char*>(from), taken});
    return fails ? SQLITE_FULL : SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 bytes) {
    auto& open = open_file(file);
    if (open.disk->refuses(DiskCall::truncate)) return SQLITE_IOERR_TRUNCATE;
    open.file->truncate(static_cast<std::size_t>(bytes));
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int) {
    auto& open = open_file(file);
    if (open.disk->refuses(DiskCall::sync)) {
        open.file->fail_sync();
        return SQLITE_IOERR_FSYNC;
    }
    open.file->sync();
    if (std::exchange(open.syncs_names, false)) open.disk->sync_names();
    return SQLITE_OK;
}

int size(sqlite3_file* file, sqlite3_int64* bytes) {
    *bytes = static_cast<sqlite3_int64>(open_file(file).file->seen().size());
    return SQLITE_OK;
}

int lock(sqlite3_file* file, int level) {
    auto& open = open_file(file);
    if (level <= open.level) return SQLITE_OK;
    if (open.disk->refuses(DiskCall::lock)) return SQLITE_IOERR_LOCK;
    if (!open.neighbours->lock.raise(&open, open.level, level)) return SQLITE_BUSY;
    open.level = level;
    return SQLITE_OK;
}

int unlock(sqlite3_file* file, int level) {
    auto& open = open_file(file);
    open.neighbours->lock.lower(&open, open.level, level);
    open.level = level;
    return SQLITE_OK;
}

int is_reserved(sqlite3_file* file, int* answer) {
    *answer = open_file(file).neighbours->lock.is_reserved();
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_index(sqlite3_file* file, int page, int bytes, int wanted, void volatile** into) {
    auto& open = open_file(file);
    if (open.disk->refuses(DiskCall::map)) return SQLITE_IOERR_SHMMAP;
    *into = open.neighbours->index.page(static_cast<std::size_t>(page), static_cast<std::size_t>(bytes), wanted);
    return SQLITE_OK;
}

int lock_index(sqlite3_file* file, int first, int count, int flags) {
    auto& open = open_file(file);
    if (flags & SQLITE_SHM_UNLOCK) {
        open.neighbours->index.unlock(open.held, first, count);
        return SQLITE_OK;
    }
    if (open.disk->refuses(DiskCall::lock)) return SQLITE_IOERR_SHMLOCK;
    return open.neighbours->index.lock(open.held, first, count, flags) ? SQLITE_OK : SQLITE_BUSY;
}

void order_index(sqlite3_file*) {}
int unmap_index(sqlite3_file*, int) { return SQLITE_OK; }

}  // namespace

const sqlite3_io_methods open_file_methods{2,           close,       read,    write,       truncate,        sync,      size,       lock,
                                           unlock,      is_reserved, control, sector_size, characteristics, map_index, lock_index, order_index,
                                           unmap_index, nullptr,     nullptr};

}  // namespace quizroom::tests
