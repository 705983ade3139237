#include "journal/writer.hpp"

#include <iterator>
#include <utility>

#include "journal/in_memory.hpp"
#include "journal/joined.hpp"
#include "journal/rescue.hpp"

namespace quizroom::journal {

namespace {

std::uintmax_t free_bytes_in(const std::filesystem::path& folder) {
    return is_in_memory(folder) ? Reserve::bytes_min : std::filesystem::space(folder).available;
}

}  // namespace

Journal::Writer::Writer(const std::filesystem::path& folder, OnProgress on_progress, OnQueued on_queued)
    : folder_(folder),
      lock_(folder),
      committer_(made_sound(folder)),
      reserve_([folder] { return free_bytes_in(folder); }),
      on_progress_(std::move(on_progress)),
      on_queued_(std::move(on_queued)),
      thread_([this] { run(); }) {}

const std::filesystem::path& Journal::Writer::made_sound(const std::filesystem::path& folder) {
    rescue_if_damaged(folder);
    return folder;
}

Journal::Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wanted_.notify_one();
    thread_.join();
}

bool Journal::Writer::append(Batch batch) {
    if (batch.records.empty()) return true;
    {
        const std::lock_guard lock(mutex_);
        if (queued_records_ + batch.records.size() > queue_max) return false;
        queued_records_ += batch.records.size();
        queue_.push_back(std::move(batch));
        if (on_queued_ && std::exchange(is_flush_due_, true)) return true;
    }
    if (on_queued_) {
        on_queued_();
    } else {
        wanted_.notify_one();
    }
    return true;
}

void Journal::Writer::flush() {
    {
        const std::lock_guard lock(mutex_);
        is_flush_due_ = false;
    }
    wanted_.notify_one();
}

// With no live room nothing would ever be written again after a failure, and so nothing would be found mended: being
// asked is the occasion to try.
bool Journal::Writer::accepts_new_rooms() {
    if (!reserve_.is_left(std::chrono::steady_clock::now())) return false;
    if (healthy_) return true;
    {
        const std::lock_guard lock(mutex_);
        probe_wanted_ = true;
    }
    wanted_.notify_one();
    return false;
}

void Journal::Writer::purge(quiz::Instant before, OnPurged done) {
    {
        const std::lock_guard lock(mutex_);
        purge_ = std::make_shared<Purge>(folder_, before, std::move(done));
    }
    wanted_.notify_one();
}

void Journal::Writer::run() {
    while (wait_for_work()) work();
}

bool Journal::Writer::wait_for_work() {
    std::unique_lock lock(mutex_);
    wanted_.wait(lock, [this] { return !queue_.empty() || probe_wanted_ || purge_ || stopping_; });
    return !queue_.empty() || !stopping_;
}

std::vector<Batch> Journal::Writer::take() {
    const std::lock_guard lock(mutex_);
    std::size_t records = 0;
    auto end = queue_.begin();
    while (end != queue_.end() && (records == 0 || records + end->records.size() <= transaction_records_max)) records += (end++)->records.size();
    std::vector<Batch> taken(std::make_move_iterator(queue_.begin()), std::make_move_iterator(end));
    queue_.erase(queue_.begin(), end);
    queued_records_ -= records;
    return taken;
}

// What nobody waits for, and only the thread that writes may do.
void Journal::Writer::tidy_up() {
    bool is_probe_wanted = false;
    std::shared_ptr<Purge> purge;
    {
        const std::lock_guard lock(mutex_);
        is_probe_wanted = std::exchange(probe_wanted_, false);
        purge = purge_;
    }
    if (is_probe_wanted) committer_.probe();
    if (!purge || purge->step(committer_.store().connection())) return;
    const std::lock_guard lock(mutex_);
    if (purge_ == purge) purge_.reset();
}

void Journal::Writer::work() {
    const auto batches = joined(take());
    if (batches.empty()) tidy_up();
    const auto progress = committer_.commit(batches);
    healthy_ = committer_.is_healthy();
    if (!progress.empty()) on_progress_(progress);
}

}  // namespace quizroom::journal
