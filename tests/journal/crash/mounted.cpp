#include "journal/crash/mounted.hpp"

#include <algorithm>
#include <new>

#include "journal/crash/open_file.hpp"

namespace quizroom::tests {
namespace {

constexpr int logs = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
constexpr double some_day = 2'461'041.0;  // Julian

}  // namespace

/// The functions that SQLite calls to find, open and remove files.
struct Mounted::Calls {
    static Mounted& mounted(sqlite3_vfs* vfs) { return *static_cast<Mounted*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
        auto& self = mounted(vfs);
        file->pMethods = nullptr;
        if (self.disk_.refuses(DiskCall::open)) return SQLITE_CANTOPEN;
        auto found = name ? self.disk_.find(name) : std::make_shared<DiskFile>();
        const bool is_new = !found;
        if (is_new && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
        auto& open = *new (file) OpenFile;
        open.base.pMethods = &open_file_methods;
        open.disk = &self.disk_;
        open.file = is_new ? self.disk_.create(name) : std::move(found);
        open.syncs_names = (flags & SQLITE_OPEN_CREATE) && (flags & logs);
        if (flags & SQLITE_OPEN_MAIN_DB) open.neighbours = self.neighbours_of(name);
        if (out_flags) *out_flags = flags;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int syncs_names) {
        auto& disk = mounted(vfs).disk_;
        if (disk.refuses(DiskCall::remove)) return SQLITE_IOERR_DELETE;
        if (!disk.find(name)) return SQLITE_IOERR_DELETE_NOENT;
        disk.remove(name);
        if (syncs_names) disk.sync_names();
        return SQLITE_OK;
    }

    static int exists(sqlite3_vfs* vfs, const char* name, int, int* answer) {
        const auto found = mounted(vfs).disk_.find(name);
        *answer = found && !found->seen().empty();
        return SQLITE_OK;
    }

    static int full_name(sqlite3_vfs*, const char* name, int bytes, char* into) {
        sqlite3_snprintf(bytes, into, "%s", name);
        return SQLITE_OK;
    }

    static int random_bytes(sqlite3_vfs* vfs, int bytes, char* into) {
        std::generate_n(into, bytes, [&] { return static_cast<char>(mounted(vfs).chance_()); });
        return bytes;
    }

    static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

    static int clock(sqlite3_vfs*, double* days) {
        *days = some_day;
        return SQLITE_OK;
    }
};

Mounted::Mounted(Disk disk, unsigned seed)
    : disk_(std::move(disk)),
      chance_(seed),
      name_("disk in memory, over " + std::string{sqlite3_vfs_find(nullptr)->zName}),
      before_(sqlite3_vfs_find(nullptr)) {
    vfs_.iVersion = 1;
    vfs_.szOsFile = sizeof(OpenFile);
    vfs_.mxPathname = 512;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = Calls::open;
    vfs_.xDelete = Calls::remove;
    vfs_.xAccess = Calls::exists;
    vfs_.xFullPathname = Calls::full_name;
    vfs_.xRandomness = Calls::random_bytes;
    vfs_.xSleep = Calls::sleep;
    vfs_.xCurrentTime = Calls::clock;
    sqlite3_vfs_register(&vfs_, 1);
}

Mounted::~Mounted() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(before_, 1);
}

std::shared_ptr<Neighbours> Mounted::neighbours_of(const std::string& name) {
    auto& known = neighbours_[name];
    auto neighbours = known.lock();
    if (!neighbours) known = neighbours = std::make_shared<Neighbours>();
    return neighbours;
}

}  // namespace quizroom::tests
