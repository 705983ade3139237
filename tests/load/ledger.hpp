// What a room's server has promised: every answer it has acknowledged and everything it has shown to anybody. Held against
// the report, it tells in words what was broken. It knows no clients and no server.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "load/json.hpp"

namespace quizroom::load {

using Faults = std::vector<std::string>;

class Ledger {
public:
    using Round = std::uint32_t;

    /// `told` is the answer in words, as a report tells it: see told_answer.hpp.
    void note_sent(const std::string& nickname, Round round, const Json& told);
    void note_acknowledged(const std::string& nickname, Round round);
    void note_refused(const std::string& nickname, Round round);

    /// A document as it came to `viewer`.
    void note_shown(const std::string& viewer, const Json& document);

    /// Everybody has lost the server: from now on nobody may be shown less than anybody was.
    void note_outage();

    /// The server is being started again after so long: a question that was open stays open for so much longer.
    void note_return(std::chrono::milliseconds outage);

    /// `report` is `quizroom report ROOM --format json`. Faults noted before stay in the list.
    void hold_against(const Json& report);

    const Faults& faults() const { return faults_; }
    std::size_t acknowledged() const { return acknowledged_; }

    /// Answers found in the report held against last, each once and as acknowledged.
    std::size_t kept() const { return kept_; }

    /// How often an open question was seen again after an outage.
    std::size_t deadlines_seen_again() const { return deadlines_seen_again_; }

private:
    struct Answer {
        Json acknowledged;  // null for none
        Json in_flight;     // may have been accepted without anybody having been told
    };
    /// The most that anybody was shown. None of it may become less.
    struct Shown {
        std::uint64_t sequence = 0;
        std::uint64_t step = 0;
        std::uint64_t joined = 0;
        std::map<Round, std::uint64_t> answered;
        std::map<std::uint64_t, std::string> seats;
    };
    using Key = std::pair<std::string, Round>;

    void note_room(const Json& document);
    void note_deadline(const Json& question);
    void note_tally(const Json& document);
    void hold_against_student(const Json& student, std::set<Key>& found);
    void hold_against_shown(const Json& report);
    void fault(std::string sentence);

    std::map<Key, Answer> answers_;
    std::map<std::pair<std::string, std::string>, std::uint64_t> sequences_;  // by viewer and document
    Shown shown_;
    std::map<Round, std::int64_t> deadlines_;  // the earliest that each question may close
    std::set<Round> interrupted_;              // rounds that an outage has begun in, and that were not seen again yet
    std::size_t deadlines_seen_again_ = 0;
    std::uint64_t sequence_floor_ = 0;
    std::uint64_t step_floor_ = 0;
    std::size_t acknowledged_ = 0;
    std::size_t kept_ = 0;
    Faults faults_;
};

}  // namespace quizroom::load
