// The power goes at every single write and sync of a school's days, and the disk keeps what it likes of what was not synced.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "journal/committer.hpp"
#include "journal/crash/aftermath.hpp"
#include "journal/crash/mounted.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

/// What all the power cuts came to.
struct Toll {
    int points = 0;
    int images = 0;
    int lost = 0;   // something acknowledged was not there
    int ahead = 0;  // one commit more was there than was acknowledged
    std::vector<std::string> troubles;
};

/// Plays days, and cuts the power of copies of their disk.
class PowerCuts {
public:
    explicit PowerCuts(std::string synchronous) : synchronous_(std::move(synchronous)) {}

    void play(unsigned seed) {
        const SchoolDay day{seed, 18};
        seed_ = seed;
        chance_.seed(seed);
        acknowledged_ = 0;
        looked_at_.clear();
        Mounted mounted{Disk{}, seed};
        sqlite3_randomness(0, nullptr);  // begins anew, so that a seed is enough to see a failure again
        mounted.disk().watch([&](DiskCall call) {
            if (changes_something(call)) cut(mounted.disk(), day);
        });
        journal::Committer committer{folder_.path()};
        committer.store().connection().execute("PRAGMA synchronous = " + synchronous_);
        committer.store().connection().execute("PRAGMA wal_autocheckpoint = 25");  // rather than 1,000 pages: the days are short
        for (const auto& commit : day.commits()) {
            for (const auto& progress : committer.commit(commit)) REQUIRE_FALSE(progress.failed);
            ++acknowledged_;
            looked_at_.clear();
        }
    }

    const Toll& toll() const { return toll_; }

private:
    static bool changes_something(DiskCall call) {
        return call == DiskCall::write || call == DiskCall::truncate || call == DiskCall::sync || call == DiskCall::remove;
    }

    // A disk that was looked at since the last acknowledgement need not be looked at again.
    void cut(const Disk& disk, const SchoolDay& day) {
        ++toll_.points;
        for (const auto fate : {Unsynced::lost, Unsynced::kept, Unsynced::some_kept, Unsynced::torn}) {
            auto left = disk.after_power_cut(fate, chance_);
            if (looked_at_.insert(left.fingerprint()).second) note(aftermath_of(std::move(left), folder_, day));
        }
    }

    void note(const Aftermath& aftermath) {
        ++toll_.images;
        if (!aftermath.trouble.empty()) return trouble(aftermath.trouble);
        if (aftermath.commits < acknowledged_) ++toll_.lost;
        if (aftermath.commits == acknowledged_ + 1) ++toll_.ahead;
        if (aftermath.commits > acknowledged_ + 1) trouble("more than one commit ahead");
    }

    void trouble(const std::string& what) {
        toll_.troubles.push_back("seed " + std::to_string(seed_) + ", point " + std::to_string(toll_.points) + ": " + what);
    }

    std::string synchronous_;
    DataFolder folder_;
    std::mt19937 chance_;
    unsigned seed_ = 0;
    std::size_t acknowledged_ = 0;
    std::set<std::size_t> looked_at_;
    Toll toll_;
};

}  // namespace

TEST_CASE("no power cut takes an acknowledged answer or leaves a commit in part") {
    PowerCuts cuts{"FULL"};
    for (unsigned seed = 1; seed <= 12; ++seed) cuts.play(seed);
    const auto& toll = cuts.toll();
    CAPTURE(toll.points, toll.images, toll.ahead);
    CHECK(toll.troubles == std::vector<std::string>{});
    CHECK(toll.lost == 0);
    CHECK(toll.ahead > 0);
    CHECK(toll.points >= 2'000);
}

TEST_CASE("power cuts do take acknowledged answers from a journal that does not wait for the disk") {
    PowerCuts cuts{"NORMAL"};
    for (unsigned seed = 1; seed <= 2; ++seed) cuts.play(seed);
    const auto& toll = cuts.toll();
    CAPTURE(toll.points, toll.images);
    CHECK(toll.troubles == std::vector<std::string>{});
    CHECK(toll.lost > 0);
}
