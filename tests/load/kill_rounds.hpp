// A class plays while its server is killed again and again, at random instants of every phase. After each kill the report
// of what is on disk is held against the ledger of what everybody was told.
#pragma once

#include <iosfwd>
#include <map>

#include "load/school.hpp"

namespace quizroom::load {

class KillRounds {
public:
    struct Wishes {
        School::Wishes school;
        std::size_t rounds = 50;
        Milliseconds back_within{2'500};
    };

    explicit KillRounds(Wishes wishes);

    /// Prints figures; gives what was broken, in words.
    Faults run(std::ostream& out);

private:
    std::string next_instant();
    bool has_its_share(const std::string& phase) const;
    void kill_at(const std::string& instant);
    void start_again();
    void come_back();
    void finish();
    Faults faults() const;
    void print(std::ostream& out) const;

    Wishes wishes_;
    School school_;
    std::map<std::string, std::size_t> kills_;  // by phase
    Clock::time_point killed_at_;
    Milliseconds slowest_return_{0};
};

}  // namespace quizroom::load
