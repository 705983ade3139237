// A class plays while its server is killed again and again, at random instants of every phase. After each kill the report
// of what is on disk is held against the ledger of what everybody was told.
#pragma once

#include <iosfwd>
#include <map>
#include <memory>
#include <vector>

#include "load/lesson.hpp"
#include "load/server_process.hpp"

namespace quizroom::load {

class KillRounds {
public:
    struct Wishes {
        ServerProcess::Place place;
        std::size_t rounds = 50;
        std::size_t students = 200;
        std::uint64_t seed = 0;
        Milliseconds resume_within{2'500};
    };

    explicit KillRounds(Wishes wishes);

    /// Prints figures; gives what was broken, in words.
    Faults run(std::ostream& out);

private:
    void open_lesson();
    std::string next_instant();
    bool has_its_share(const std::string& phase) const;
    void kill_at(const std::string& instant);
    void come_back();
    void finish();
    Faults faults() const;
    void print(std::ostream& out) const;

    Wishes wishes_;
    Dice dice_;
    Loop loop_;
    MessageReader reader_;
    ServerProcess server_;
    std::vector<std::unique_ptr<Lesson>> lessons_;  // the last one is being played
    std::map<std::string, std::size_t> kills_;      // by phase
    std::size_t answers_kept_ = 0;
    Milliseconds slowest_resume_{0};
};

}  // namespace quizroom::load
