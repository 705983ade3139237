// One open file of a disk in memory, as SQLite holds it, and what SQLite may do with it.
#pragma once

#include <sqlite3.h>

#include <memory>

#include "journal/crash/disk.hpp"
#include "journal/crash/file_locks.hpp"

namespace quizroom::tests {

/// What the connections that have one database open know of each other.
struct Neighbours {
    FileLock lock;
    SharedIndex index;
};

/// Lies in memory that SQLite provides; `base.pMethods` ends its life.
struct OpenFile {
    sqlite3_file base{};
    Disk* disk = nullptr;
    std::shared_ptr<DiskFile> file;
    std::shared_ptr<Neighbours> neighbours;  // of a database; no other file is locked or has an index
    SharedIndex::Held held{};
    int level = SQLITE_LOCK_NONE;
    bool syncs_names = false;  // a log or rollback journal that may be new: SQLite's own file system syncs the folder with its first sync
};

extern const sqlite3_io_methods open_file_methods;

}  // namespace quizroom::tests
