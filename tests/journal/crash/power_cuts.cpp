#include "journal/crash/power_cuts.hpp"

namespace quizroom::tests {
namespace {

bool changes_something(DiskCall call) {
    return call == DiskCall::write || call == DiskCall::truncate || call == DiskCall::sync || call == DiskCall::remove;
}

}  // namespace

void PowerCuts::watch(Disk& disk) {
    disk.watch([this, &disk](DiskCall call) {
        if (changes_something(call)) cut(disk);
    });
}

void PowerCuts::acknowledge(std::size_t commits) {
    acknowledged_ = commits;
    looked_at_.clear();
}

void PowerCuts::cut(const Disk& disk) {
    ++toll_.points;
    for (const auto fate : {Unsynced::lost, Unsynced::kept, Unsynced::some_kept, Unsynced::torn}) {
        auto left = disk.after_power_cut(fate, chance_);
        if (looked_at_.insert(left.fingerprint()).second) note(look_(std::move(left)));
    }
}

void PowerCuts::note(const Aftermath& aftermath) {
    ++toll_.images;
    if (!aftermath.trouble.empty()) return note_trouble(aftermath.trouble);
    if (aftermath.commits < acknowledged_) ++toll_.lost;
    if (aftermath.commits == acknowledged_ + 1) ++toll_.ahead;
    if (aftermath.commits > acknowledged_ + 1) note_trouble("more than one commit ahead");
}

void PowerCuts::note_trouble(const std::string& what) {
    toll_.troubles.push_back("day " + std::to_string(day_.seed()) + ", point " + std::to_string(toll_.points) + ": " + what);
}

}  // namespace quizroom::tests
