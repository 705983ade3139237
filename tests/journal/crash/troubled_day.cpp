#include "journal/crash/troubled_day.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace quizroom::tests {

std::vector<std::string> TroubledDay::live(Mounted& mounted) {
    auto& disk = mounted.disk();
    if (const auto server = start(disk))
        while (acknowledged_ < day_.commits().size() && troubles_.empty()) write_next(*server, disk);
    cut_power(disk);
    return troubles_;
}

TroubledDay::Server::Server(const std::filesystem::path& folder) : committer(folder), reader(folder) {
    committer.store().connection().execute("PRAGMA wal_autocheckpoint = 4");  // rather than 1,000 pages: the day is short
}

std::unique_ptr<TroubledDay::Server> TroubledDay::start(Disk& disk) {
    try {
        return std::make_unique<Server>(folder_.path());
    } catch (const std::runtime_error&) {
        cut_power(disk);
        fault_.mend();
    }
    try {
        return std::make_unique<Server>(folder_.path());
    } catch (const std::runtime_error& error) {
        troubles_.push_back(std::string{"does not start though all is mended: "} + error.what());
        return nullptr;
    }
}

void TroubledDay::write_next(Server& server, Disk& disk) {
    const auto before = acknowledged_;
    for (int attempt = 1; attempt <= attempts_max && acknowledged_ == before; ++attempt) {
        const auto progress = server.committer.commit(day_.commits()[before]).front();
        if (progress.durable >= day_.lengths_after(before + 1).at(progress.room)) acknowledged_ = before + 1;
        if (progress.failed) cut_power(disk);
        if (attempt == attempts_before_mending) fault_.mend();
        read_back(server.reader);
    }
    if (acknowledged_ == before) troubles_.push_back("does not come back though all is mended");
}

// What can be read back counts as written, whatever the writer was told. What cannot be read at this time may not be called damaged.
void TroubledDay::read_back(const journal::Reader& reader) {
    const auto& [room, length] = *day_.lengths_after(acknowledged_).begin();
    const auto history = reader.history(room);
    if (!history.damage.empty()) return troubles_.push_back(history.damage);
    if (!history.failure.empty()) return;
    if (history.records.size() < length) return troubles_.push_back("what was acknowledged is not read back");
    if (history.records.size() > length) ++acknowledged_;
}

void TroubledDay::cut_power(Disk& disk) {
    const Fault::Paused paused(fault_);
    std::mt19937 chance;
    std::set<std::size_t> looked_at;
    for (const auto fate : {Unsynced::lost, Unsynced::kept}) {
        auto left = disk.after_power_cut(fate, chance);
        if (!looked_at.insert(left.fingerprint()).second) continue;
        const auto aftermath = aftermath_of(std::move(left), folder_, day_);
        if (!aftermath.trouble.empty()) troubles_.push_back("after a power cut: " + aftermath.trouble);
        if (aftermath.commits < acknowledged_) troubles_.push_back("a power cut takes what was acknowledged");
        if (aftermath.commits > acknowledged_ + 1) troubles_.push_back("a power cut leaves what nobody wrote");
    }
}

}  // namespace quizroom::tests
