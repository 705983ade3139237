// The first call of a kind fails, then the second, the third, ... until a day passes on which none does.
#include <catch2/catch.hpp>

#include "journal/crash/scarce_memory.hpp"
#include "journal/crash/troubled_day.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr int loop_max = 10'000;  // a loop that does not end by itself has found something else

/// Lives through the same day again and again, on which each nth call fails in turn; gives how many calls there were to fail. `arm` says
/// what the fault has hold of.
template <typename Arm>
int loop(const SchoolDay& day, Fault::Lasts lasts, Arm arm) {
    const DataFolder folder;
    for (int nth = 1; nth <= loop_max; ++nth) {
        CAPTURE(nth);
        Fault fault{nth, lasts};
        Mounted mounted{Disk{}};
        arm(fault, mounted.disk());
        CHECK(TroubledDay{day, folder, fault}.live(mounted) == std::vector<std::string>{});
        if (!fault.has_struck()) return nth - 1;
    }
    FAIL("the loop does not end");
    return loop_max;
}

void arm_memory(Fault& fault, Disk&) { ScarceMemory::is_refused_by(&fault); }

}  // namespace

TEST_CASE("a disk that fails at any call loses nothing acknowledged and is used again when it is mended") {
    const auto lasts = GENERATE(Fault::Lasts::once, Fault::Lasts::for_good);
    const auto [name, call] = GENERATE(table<std::string, DiskCall>({{"open", DiskCall::open},
                                                                     {"read", DiskCall::read},
                                                                     {"write", DiskCall::write},
                                                                     {"truncate", DiskCall::truncate},
                                                                     {"sync", DiskCall::sync},
                                                                     {"remove", DiskCall::remove},
                                                                     {"lock", DiskCall::lock},
                                                                     {"map", DiskCall::map}}));
    CAPTURE(name, lasts == Fault::Lasts::for_good);
    const auto calls = loop({1, 4, 1}, lasts, [call = call](Fault& fault, Disk& disk) {
        disk.refuse([&fault, call](DiskCall asked) { return asked == call && fault.strikes(); });
    });
    CHECK(calls > 0);
}

TEST_CASE("memory that runs out for a moment loses nothing acknowledged") {
    const ScarceMemory memory;
    CHECK(loop({1, 2, 1}, Fault::Lasts::once, arm_memory) > 0);
}

TEST_CASE("memory that runs out and stays so loses nothing acknowledged and the room goes on when there is some again") {
    const ScarceMemory memory;
    CHECK(loop({1, 2, 1}, Fault::Lasts::for_good, arm_memory) > 0);
}
