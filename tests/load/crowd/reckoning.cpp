#include "load/crowd/reckoning.hpp"

#include <algorithm>

#include "load/crowd/worth.hpp"
#include "load/told_answer.hpp"

namespace quizroom::load {
namespace {

constexpr std::int64_t allowance_max_ms = 500;  // of the measured time, for a slow link: protocol/README.md, "Time"
constexpr std::size_t best_max = 10;            // who stand in the standings: protocol/README.md, "Phases"
constexpr int students_depth = 2;               // of a student in a report

/// The last that was accepted, and whatever was given after it and may have been.
std::vector<const Claim*> possible_claims(const Claimant& claimant, std::uint32_t round) {
    std::vector<const Claim*> possible;
    for (const auto& claim : claimant.claims) {
        if (claim.round != round || claim.outcome == Claim::Outcome::refused) continue;
        if (claim.outcome == Claim::Outcome::accepted) possible.clear();
        possible.push_back(&claim);
    }
    return possible;
}

}  // namespace

Reckoning::Reckoning(std::string room, const std::map<std::uint32_t, PlayedQuestion>& questions, std::vector<Claimant> claimants)
    : room_(std::move(room)), questions_(questions), claimants_(std::move(claimants)) {
    for (const auto& claimant : claimants_) by_name_[claimant.nickname] = &claimant;
}

/// One student at a time: the tree of a whole school's answers would take a gigabyte.
Faults Reckoning::hold_against(const std::string& report) {
    const auto one_by_one = [&](int depth, Json::parse_event_t event, Json& part) {
        if (event != Json::parse_event_t::object_end || depth != students_depth || !part.contains("seat")) return true;
        hold_student(part);
        return false;
    };
    const auto head = Json::parse(report, one_by_one);
    is_by_speed_ = head.at("board") == "speed";
    for (const auto& claimant : claimants_)
        if (!totals_.contains(claimant.nickname)) fault(claimant.nickname + " is missing from the report");
    hold_ranks();
    hold_standings();
    return faults_;
}

void Reckoning::hold_student(const Json& student) {
    const auto nickname = student.at("nickname").get<std::string>();
    const auto known = by_name_.find(nickname);
    if (known == by_name_.end()) return fault(nickname + " is reported, and nobody here is called so");
    if (totals_.contains(nickname)) return fault(nickname + " is reported twice");
    auto& total = totals_[nickname];
    std::set<std::uint32_t> found;
    for (const auto& reported : student.at("answers")) {
        if (found.insert(reported.at("round").get<std::uint32_t>()).second) {
            hold_answer(*known->second, reported, total);
        } else {
            fault("an answer of " + nickname + " is reported twice: " + reported.dump());
        }
    }
    hold_missing(*known->second, found);
    compare("the accuracy points of " + nickname, student.at("accuracyPoints"), total.accuracy);
    compare("the speed points of " + nickname, student.at("speedPoints"), total.speed);
    ranks_[nickname] = student.at("rank").is_null() ? 0 : student.at("rank").get<std::uint32_t>();
}

void Reckoning::hold_answer(const Claimant& claimant, const Json& reported, Total& total) {
    const auto round = reported.at("round").get<std::uint32_t>();
    const auto whose = "the answer of " + claimant.nickname + " in round " + std::to_string(round);
    const auto question = questions_.find(round);
    if (question == questions_.end()) return fault(whose + " is reported, and nobody was shown this question");
    const auto possible = possible_claims(claimant, round);
    const auto told = in_one_order(reported.at("answer"));
    const auto is_it = [&](const Claim* claim) {
        return in_one_order(told_answer(question->second.shown, json_of(claim->given))) == told && claim->reaction_ms == reported.at("reportedMs");
    };
    const auto given = std::ranges::find_if(possible, is_it);
    if (given == possible.end()) return fault(whose + " is reported as " + reported.dump() + ", which is not what counts");
    if (question->second.solution.is_null()) return;  // never revealed to anybody: nothing to grade it by
    if (const auto credit = credit_of(question->second.solution, (*given)->given)) hold_worth(whose, reported, *credit);
    if (!reported.at("counts").get<bool>()) return;
    total.accuracy += reported.at("accuracyPoints").get<std::int64_t>();
    total.speed += reported.at("speedPoints").get<std::int64_t>();
}

void Reckoning::hold_worth(const std::string& whose, const Json& reported, int credit) {
    const auto& question = questions_.at(reported.at("round").get<std::uint32_t>());
    const auto used = reported.at("usedMs").get<std::int64_t>();
    const auto measured = reported.at("measuredMs").get<std::int64_t>();
    compare("the credit of " + whose, reported.at("credit"), credit);
    compare("the accuracy points of " + whose, reported.at("accuracyPoints"), accuracy_points_of(credit, question.points));
    compare("the speed points of " + whose, reported.at("speedPoints"), speed_points_of(credit, question.points, used, question.limit_ms));
    if (used > measured || used < std::max<std::int64_t>(0, measured - allowance_max_ms))
        fault(whose + " is given a time of " + std::to_string(used) + " ms, and the server measured " + std::to_string(measured));
}

void Reckoning::hold_missing(const Claimant& claimant, const std::set<std::uint32_t>& found) {
    for (const auto& claim : claimant.claims)
        if (claim.outcome == Claim::Outcome::accepted && !found.contains(claim.round))
            fault("the acknowledged answer of " + claimant.nickname + " in round " + std::to_string(claim.round) + " is lost");
}

std::int64_t Reckoning::points_of(const Claimant& claimant) const {
    const auto total = totals_.find(claimant.nickname);
    if (total == totals_.end()) return 0;
    return is_by_speed_ ? total->second.speed : total->second.accuracy;
}

std::vector<std::int64_t> Reckoning::points_in_order() const {
    std::vector<std::int64_t> points;
    for (const auto& claimant : claimants_) points.push_back(points_of(claimant));
    std::ranges::sort(points, std::greater{});
    return points;
}

/// Ties share a rank; the next is as many places further.
void Reckoning::hold_ranks() {
    const auto points = points_in_order();
    for (const auto& claimant : claimants_) {
        const auto own = points_of(claimant);
        compare("the points shown to " + claimant.nickname, claimant.points, own);
        const auto better = std::ranges::lower_bound(points, own, std::greater{}) - points.begin();
        compare("the rank shown to " + claimant.nickname, claimant.rank, better + 1);
        compare("the reported rank of " + claimant.nickname, ranks_[claimant.nickname], better + 1);
    }
}

void Reckoning::hold_standings() {
    const RoomDocument* first = nullptr;
    for (const auto& claimant : claimants_) {
        if (!claimant.room || !claimant.room->tree.contains("standings")) {
            fault(claimant.nickname + " ends without the standings");
            continue;
        }
        if (!first) first = claimant.room;
        if (claimant.room != first && claimant.room->tree.at("standings") != first->tree.at("standings"))
            fault(claimant.nickname + " ends with other standings than " + claimants_.front().nickname);
    }
    if (first) hold_best(first->tree.at("standings"));
}

/// Names may be in any order among equals; points may not.
void Reckoning::hold_best(const Json& standings) {
    const auto points = points_in_order();
    const auto size = std::min(best_max, points.size());
    compare("the length of the standings", static_cast<std::int64_t>(standings.size()), static_cast<std::int64_t>(size));
    for (std::size_t place = 0; place < std::min(size, standings.size()); ++place)
        compare("the points at place " + std::to_string(place + 1) + " of the standings", standings[place].at("points"), points[place]);
    for (const auto& standing : standings) {
        const auto nickname = standing.at("nickname").get<std::string>();
        const auto known = by_name_.find(nickname);
        if (known == by_name_.end()) {
            fault(nickname + " is in the standings, and nobody here is called so");
            continue;
        }
        compare("the points of " + nickname + " in the standings", standing.at("points"), points_of(*known->second));
        compare("the rank of " + nickname + " in the standings", standing.at("rank"), ranks_[nickname]);
    }
}

void Reckoning::compare(const std::string& what, std::int64_t server, std::int64_t own) {
    if (server != own) fault(what + ": " + std::to_string(server) + ", and it should be " + std::to_string(own));
}

void Reckoning::fault(const std::string& sentence) {
    if (faults_.size() < faults_max) faults_.push_back(room_ + ": " + sentence);
}

}  // namespace quizroom::load
