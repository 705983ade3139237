// A sync fails as it does on Linux: what it was about is read back as if it were on the disk, and a later sync succeeds without it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "journal/committer.hpp"
#include "journal/crash/fault.hpp"
#include "journal/crash/mounted.hpp"
#include "journal/crash/power_cuts.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr int syncs_max = 1'000;

bool is_written(journal::Committer& committer, const SchoolDay::Commit& commit) {
    return std::ranges::none_of(committer.commit(commit), [](const auto& progress) { return progress.failed; });
}

/// What a server leaves that is killed as soon as it has noticed that a sync has failed.
struct Left {
    Disk disk;
    std::size_t acknowledged = 0;
};

Left killed_after_failed_sync(const SchoolDay& day, const DataFolder& folder, Fault& fault) {
    Mounted mounted{Disk{}};
    mounted.disk().refuse([&](DiskCall call) { return call == DiskCall::sync && fault.strikes(); });
    Left left;
    try {
        journal::Committer committer{folder.path()};
        while (left.acknowledged < day.commits().size() && is_written(committer, day.commits()[left.acknowledged])) ++left.acknowledged;
        left.disk = mounted.disk().after_kill();
    } catch (const std::runtime_error&) {
        left.disk = mounted.disk().after_kill();
    }
    return left;
}

/// The next server reads back what is there, and finishes the day from there, while the power is cut at every moment.
void finish(Left left, const SchoolDay& day, const DataFolder& folder, Toll& toll) {
    PowerCuts cuts{day, [&](Disk disk) { return aftermath_of(std::move(disk), folder, day); }, toll};
    cuts.acknowledge(left.acknowledged);
    Mounted mounted{std::move(left.disk)};
    cuts.watch(mounted.disk());
    journal::Committer committer{folder.path()};
    auto written = journal::Reader{folder.path()}.history("room 1").records.size() == day.lengths_after(left.acknowledged).at("room 1")
                       ? left.acknowledged
                       : left.acknowledged + 1;
    cuts.acknowledge(written);
    for (; written < day.commits().size(); cuts.acknowledge(++written)) REQUIRE(is_written(committer, day.commits()[written]));
}

}  // namespace

TEST_CASE("what a failed sync kept from the disk is not taken for written by the next server") {
    const bool is_read_from_memory = GENERATE(true, false);
    const SchoolDay day{1, 6, 1};
    const DataFolder folder;
    Toll toll;
    int nth = 0;
    for (bool has_failed = true; has_failed && nth < syncs_max;) {
        Fault fault{++nth, Fault::Lasts::once};
        auto left = killed_after_failed_sync(day, folder, fault);
        if (!is_read_from_memory) left.disk.evict();
        finish(std::move(left), day, folder, toll);
        has_failed = fault.has_struck();
    }
    CAPTURE(is_read_from_memory, nth, toll.points, toll.images);
    CHECK(toll.troubles == std::vector<std::string>{});
    CHECK(toll.lost == 0);
    CHECK(nth > 6);
}
