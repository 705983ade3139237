// The power goes at every single write and sync of a school's days, and the disk keeps what it likes of what was not synced.
#include <catch2/catch.hpp>

#include "journal/committer.hpp"
#include "journal/crash/mounted.hpp"
#include "journal/crash/power_cuts.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

using Start = Aftermath (*)(Disk, const DataFolder&, const SchoolDay&);

/// Plays as many days as that and cuts the power at every moment of them.
Toll play(unsigned days, const std::string& synchronous, Start start = aftermath_of) {
    const DataFolder folder;
    Toll toll;
    for (unsigned seed = 1; seed <= days; ++seed) {
        const SchoolDay day{seed, 18};
        PowerCuts cuts{day, [&](Disk left) { return start(std::move(left), folder, day); }, toll};
        Mounted mounted{Disk{}, seed};
        sqlite3_randomness(0, nullptr);  // begins anew, so that a seed is enough to see a failure again
        cuts.watch(mounted.disk());
        journal::Committer committer{folder.path()};
        committer.store().connection().execute("PRAGMA synchronous = " + synchronous);
        committer.store().connection().execute("PRAGMA wal_autocheckpoint = 25");  // rather than 1,000 pages: the days are short
        for (std::size_t written = 0; written < day.commits().size(); ++written) {
            for (const auto& progress : committer.commit(day.commits()[written])) REQUIRE_FALSE(progress.failed);
            cuts.acknowledge(written + 1);
        }
    }
    return toll;
}

}  // namespace

TEST_CASE("no power cut takes an acknowledged answer or leaves a commit in part") {
    const auto toll = play(12, "FULL");
    CAPTURE(toll.points, toll.images, toll.ahead);
    CHECK(toll.troubles == std::vector<std::string>{});
    CHECK(toll.lost == 0);
    CHECK(toll.ahead > 0);
    CHECK(toll.points >= 2'000);
}

TEST_CASE("power cuts do take acknowledged answers from a journal that does not wait for the disk") {
    const auto toll = play(2, "NORMAL");
    CAPTURE(toll.points, toll.images);
    CHECK(toll.troubles == std::vector<std::string>{});
    CHECK(toll.lost > 0);
}

TEST_CASE("a power cut damages no room for a server that looks at every byte before it starts") {
    const auto toll = play(3, "FULL", aftermath_of_a_rescue);
    CAPTURE(toll.points, toll.images, toll.ahead);
    CHECK(toll.troubles == std::vector<std::string>{});
    CHECK(toll.lost == 0);
    CHECK(toll.images >= 500);
}
