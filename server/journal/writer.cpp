#include "journal/writer.hpp"

#include <iterator>
#include <utility>

namespace quizroom::journal {

Journal::Writer::Writer(const std::filesystem::path& folder, OnProgress on_progress)
    : lock_(folder),
      committer_(folder),
      reserve_([folder] { return std::filesystem::space(folder).available; }),
      on_progress_(std::move(on_progress)),
      thread_([this] { run(); }) {}

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
    }
    wanted_.notify_one();
    return true;
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

void Journal::Writer::run() {
    while (wait_for_work()) work();
}

bool Journal::Writer::wait_for_work() {
    std::unique_lock lock(mutex_);
    wanted_.wait(lock, [this] { return !queue_.empty() || probe_wanted_ || stopping_; });
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

void Journal::Writer::work() {
    const auto batches = take();
    if (batches.empty()) {
        committer_.probe();
        const std::lock_guard lock(mutex_);
        probe_wanted_ = false;
    }
    const auto progress = committer_.commit(batches);
    healthy_ = committer_.is_healthy();
    if (!progress.empty()) on_progress_(progress);
}

}  // namespace quizroom::journal
