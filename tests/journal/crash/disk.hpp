// A disk in memory as a power cut meets it: what a process has written can be read back at once, and is kept only when it has been synced.
// It knows nothing of SQLite, and serves one thread at a time.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace quizroom::tests {

/// What becomes of writes that nobody synced when the power goes.
enum class Unsynced { lost, kept, some_kept, torn };

/// What a process may ask of the disk, one by one.
enum class DiskCall { open, read, write, truncate, sync, remove, lock, map };

class DiskFile {
public:
    static constexpr std::size_t sector = 512;  // the smallest piece that reaches the disk whole

    const std::string& seen() const { return seen_; }
    void write(std::size_t offset, std::string_view bytes);
    void truncate(std::size_t size);
    void sync();

    /// A failed sync as Linux has it: the writes count as done, are still read back, and never reach the disk.
    void fail_sync() { unsynced_.clear(); }

    /// Memory is short: what counts as written is read from the disk again.
    void evict();

    /// The file that is found when the power is back.
    DiskFile after_power_cut(Unsynced fate, std::mt19937& chance) const;

private:
    struct Change {
        std::size_t offset;
        std::string bytes;
        bool truncates;
    };

    static void apply(std::string& content, const Change& change);
    static void apply_torn(std::string& content, const Change& change, std::mt19937& chance);

    std::string seen_;
    std::string durable_;
    std::vector<Change> unsynced_;
};

class Disk {
public:
    using Watch = std::function<void(DiskCall)>;    // sees each call before it is carried out
    using Refuses = std::function<bool(DiskCall)>;  // says which calls fail

    using Names = std::map<std::string, std::shared_ptr<DiskFile>>;

    std::shared_ptr<DiskFile> find(const std::string& name) const;
    const Names& files() const { return seen_; }
    std::shared_ptr<DiskFile> create(const std::string& name);
    void remove(const std::string& name) { seen_.erase(name); }

    /// Files that were made or removed are so for good.
    void sync_names() { durable_ = seen_; }

    /// What a power cut at this moment leaves. Names follow the same fate as what is written.
    Disk after_power_cut(Unsynced fate, std::mt19937& chance) const;

    /// What a process that is killed at this moment leaves to the next one: everything, as it is seen, though not all of it is on the disk.
    Disk after_kill() const;

    /// Of every file.
    void evict();

    /// The same for disks that hold the same, as far as anybody can see.
    std::size_t fingerprint() const;

    void watch(Watch watch) { watch_ = std::move(watch); }
    void refuse(Refuses refuses) { refuses_ = std::move(refuses); }

    /// Announces a call; true when it has to fail.
    bool refuses(DiskCall call) const {
        if (watch_) watch_(call);
        return refuses_ && refuses_(call);
    }

private:
    Names seen_;
    Names durable_;
    Watch watch_;
    Refuses refuses_;
};

}  // namespace quizroom::tests
