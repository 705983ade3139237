#include "journal/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

#include "journal/database.hpp"
#include "journal/durable_file.hpp"

namespace quizroom::journal {
namespace {

/// An empty file of ours, which goes again unless it is kept.
class NewFile {
public:
    explicit NewFile(const std::filesystem::path& path) : path_(path) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor >= 0) {
            ::close(descriptor);
            return;
        }
        if (errno == EEXIST) throw std::runtime_error("'" + path.string() + "' exists already. Name a file that does not.");
        throw std::runtime_error("'" + path.string() + "' cannot be written (" + std::generic_category().message(errno) + ").");
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        std::error_code ignored;
        if (!is_kept_) std::filesystem::remove(path_, ignored);
    }

    void keep() { is_kept_ = true; }

private:
    std::filesystem::path path_;
    bool is_kept_ = false;
};

/// All pages in one step, so that the copy is of one moment; with a log, nobody who writes has to wait for it.
void copy(sqlite::Connection& from, sqlite::Connection& to) {
    auto* const backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup) throw sqlite::Error(to.handle(), "starting the copy");
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK) throw sqlite::Error(to.handle(), "copying");
}

std::uint64_t rooms_in(sqlite::Connection& copy) {
    const auto fault = copy.text("PRAGMA integrity_check(1)");
    if (fault != "ok") throw std::runtime_error("the database is damaged: " + fault.substr(fault.rfind('\n') + 1));
    return static_cast<std::uint64_t>(copy.integer("SELECT count(*) FROM rooms"));
}

}  // namespace

BackedUp back_up(const std::filesystem::path& folder, const std::filesystem::path& target) {
    auto from = open_for_reading(folder);
    NewFile file(target);
    BackedUp result;
    try {
        {
            sqlite::Connection to(target, sqlite::Access::write);
            copy(from, to);
            to.execute("PRAGMA journal_mode = DELETE");  // one file, without a log beside it
            result.rooms = rooms_in(to);
        }
        sync(target);
        sync(std::filesystem::absolute(target).parent_path());
        result.bytes = std::filesystem::file_size(target);
    } catch (const std::exception& error) {
        throw std::runtime_error("No backup was made (" + std::string{error.what()} + ").");
    }
    file.keep();
    return result;
}

}  // namespace quizroom::journal
