// The end of a game, worked out anew from what each student gave and was promised, and held against the server's report and what
// everybody was shown. It knows no connection; every difference is told in words.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "load/crowd/claim.hpp"
#include "load/crowd/course.hpp"
#include "load/ledger.hpp"

namespace quizroom::load {

class Reckoning {
public:
    static constexpr std::size_t faults_max = 20;

    Reckoning(std::string room, const std::map<std::uint32_t, PlayedQuestion>& questions, std::vector<Claimant> claimants);

    /// `report` is results.json of the room.
    Faults hold_against(const std::string& report);

private:
    struct Total {
        std::int64_t accuracy = 0;
        std::int64_t speed = 0;
    };

    void hold_student(const Json& student);
    void hold_answer(const Claimant& claimant, const Json& reported, Total& total);
    void hold_worth(const std::string& whose, const Json& reported, int credit);
    void hold_missing(const Claimant& claimant, const std::set<std::uint32_t>& found);
    void hold_ranks();
    void hold_standings();
    void hold_best(const Json& standings);
    std::vector<std::int64_t> points_in_order() const;
    std::int64_t points_of(const Claimant& claimant) const;
    void fault(const std::string& sentence);
    void compare(const std::string& what, std::int64_t server, std::int64_t own);

    std::string room_;
    const std::map<std::uint32_t, PlayedQuestion>& questions_;
    std::vector<Claimant> claimants_;
    std::map<std::string, const Claimant*> by_name_;
    std::map<std::string, Total> totals_;
    std::map<std::string, std::uint32_t> ranks_;
    bool is_by_speed_ = true;
    Faults faults_;
};

}  // namespace quizroom::load
