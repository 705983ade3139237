// Cuts the power of copies of a disk while a school's day is written to it, and counts what that cost.
#pragma once

#include <functional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "journal/crash/aftermath.hpp"
#include "journal/crash/disk.hpp"
#include "journal/crash/school_day.hpp"

namespace quizroom::tests {

/// What all the power cuts came to.
struct Toll {
    int points = 0;
    int images = 0;
    int lost = 0;   // something acknowledged was not there
    int ahead = 0;  // one commit more was there than was acknowledged
    std::vector<std::string> troubles;
};

class PowerCuts {
public:
    using Look = std::function<Aftermath(Disk)>;  // at what a power cut has left

    PowerCuts(const SchoolDay& day, Look look, Toll& toll) : day_(day), look_(std::move(look)), toll_(toll), chance_(day.seed()) {}

    /// From now on the power goes at each call that changes this disk, just before it is carried out.
    void watch(Disk& disk);

    /// So many commits have been acknowledged by now.
    void acknowledge(std::size_t commits);

private:
    void cut(const Disk& disk);
    void note(const Aftermath& aftermath);
    void note_trouble(const std::string& what);

    const SchoolDay& day_;
    Look look_;
    Toll& toll_;
    std::mt19937 chance_;
    std::size_t acknowledged_ = 0;
    std::set<std::size_t> looked_at_;  // fingerprints of disks, since the last acknowledgement
};

}  // namespace quizroom::tests
