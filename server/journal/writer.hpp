// The one thread that writes: takes everything queued, commits it, reports, and begins again. No timers: while one commit
// is on its way to the disk, the next one gathers, and so they grow with the load by themselves.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "journal/committer.hpp"
#include "journal/folder_lock.hpp"
#include "journal/purge.hpp"
#include "journal/reserve.hpp"

namespace quizroom::journal {

class Journal::Writer {
public:
    /// More than this waits for the next transaction, so that nobody's acknowledgement waits for a whole backlog.
    static constexpr std::size_t transaction_records_max = 20'000;

    Writer(const std::filesystem::path& folder, OnProgress on_progress, OnQueued on_queued);
    ~Writer();

    bool append(Batch batch);
    void flush();
    bool accepts_new_rooms();
    void purge(quiz::Instant before, OnPurged done);

private:
    static const std::filesystem::path& made_sound(const std::filesystem::path& folder);
    void run();
    bool wait_for_work();
    std::vector<Batch> take();
    void work();
    void tidy_up();

    std::filesystem::path folder_;
    FolderLock lock_;
    Committer committer_;  // of the thread alone, once it runs
    Reserve reserve_;
    OnProgress on_progress_;
    OnQueued on_queued_;

    std::mutex mutex_;
    std::condition_variable wanted_;
    std::vector<Batch> queue_;
    std::size_t queued_records_ = 0;
    bool is_flush_due_ = false;
    bool probe_wanted_ = false;
    std::shared_ptr<Purge> purge_;  // under way; the thread works on it whenever nobody has anything to write
    bool stopping_ = false;

    std::atomic<bool> healthy_ = true;
    std::thread thread_;
};

}  // namespace quizroom::journal
