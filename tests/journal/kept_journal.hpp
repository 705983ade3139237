// A journal in a folder, and everything it has reported; tests wait here for facts.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <vector>

#include "journal/journal.hpp"

namespace quizroom::tests {

class KeptJournal {
public:
    explicit KeptJournal(const std::filesystem::path& folder, journal::Journal::OnQueued on_queued = {})
        : journal_(
              folder, [this](const auto& progress) { note(progress); }, std::move(on_queued)) {}

    void append(journal::Batch batch) { REQUIRE(journal_.append(std::move(batch))); }
    journal::Journal& journal() { return journal_; }

    /// Waits for the first report that meets the condition. A test that waits longer than this has failed.
    template <typename Condition>
    journal::Progress wait_for(Condition condition) {
        std::unique_lock lock(mutex_);
        const auto reported = [&] { return std::ranges::find_if(reports_, condition) != reports_.end(); };
        const bool in_time = news_.wait_for(lock, std::chrono::seconds{60}, reported);
        REQUIRE(in_time);
        return *std::ranges::find_if(reports_, condition);
    }

    void wait_until_durable(const std::string& room, std::uint64_t sequence) {
        wait_for([&](const auto& progress) { return progress.room == room && !progress.failed && progress.durable >= sequence; });
    }

    journal::Progress wait_for_failure_of(const std::string& room) {
        return wait_for([&](const auto& progress) { return progress.room == room && progress.failed; });
    }

    std::vector<journal::Progress> reports() {
        const std::lock_guard lock(mutex_);
        return reports_;
    }

    void forget_reports() {
        const std::lock_guard lock(mutex_);
        reports_.clear();
    }

private:
    void note(const std::vector<journal::Progress>& progress) {
        const std::lock_guard lock(mutex_);
        reports_.insert(reports_.end(), progress.begin(), progress.end());
        news_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable news_;
    std::vector<journal::Progress> reports_;
    journal::Journal journal_;
};

}  // namespace quizroom::tests
