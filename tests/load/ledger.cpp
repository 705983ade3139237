#include "load/ledger.hpp"

#include <algorithm>

namespace quizroom::load {
namespace {

constexpr std::size_t faults_max = 100;

std::string name_of(const std::string& nickname, Ledger::Round round) { return nickname + " in round " + std::to_string(round); }

}  // namespace

void Ledger::note_sent(const std::string& nickname, Round round, const Json& told) { answers_[{nickname, round}].in_flight = told; }

void Ledger::note_acknowledged(const std::string& nickname, Round round) {
    auto& answer = answers_[{nickname, round}];
    if (answer.in_flight.is_null()) return fault(name_of(nickname, round) + " is acknowledged what was never sent");
    if (answer.acknowledged.is_null()) ++acknowledged_;
    answer.acknowledged = std::exchange(answer.in_flight, {});
}

void Ledger::note_refused(const std::string& nickname, Round round) { answers_[{nickname, round}].in_flight = {}; }

void Ledger::note_shown(const std::string& viewer, const Json& document) {
    if (!document.contains("sequence")) return;
    const auto& type = document.at("type").get_ref<const std::string&>();
    const auto sequence = document.at("sequence").get<std::uint64_t>();
    auto& before = sequences_[{viewer, type}];
    if (sequence < std::max(before, sequence_floor_))
        fault(viewer + " is shown " + type + " of event " + std::to_string(sequence) + " after event " +
              std::to_string(std::max(before, sequence_floor_)));
    before = sequence;
    shown_.sequence = std::max(shown_.sequence, sequence);
    if (type == "room") note_room(document);
    if (type == "tally") note_tally(document);
    if (type == "me") shown_.seats[document.at("seat").get<std::uint64_t>()] = document.at("nickname").get<std::string>();
}

void Ledger::note_room(const Json& document) {
    const auto step = document.at("step").get<std::uint64_t>();
    if (step < step_floor_) fault("the room is shown at step " + std::to_string(step) + " after step " + std::to_string(step_floor_));
    shown_.step = std::max(shown_.step, step);
    if (document.value("phase", "") == "asking") note_deadline(document.at("question"));
}

void Ledger::note_deadline(const Json& question) {
    if (question.contains("lastCall") || !question.contains("closesAtMs")) return;
    const auto round = question.at("round").get<Round>();
    const auto closes_at = question.at("closesAtMs").get<std::int64_t>();
    auto& earliest = deadlines_[round];
    if (closes_at < earliest) fault("round " + std::to_string(round) + " closes " + std::to_string(earliest - closes_at) + " ms too early");
    earliest = std::max(earliest, closes_at);
    deadlines_seen_again_ += interrupted_.erase(round);
}

void Ledger::note_return(std::chrono::milliseconds outage) {
    for (auto& [round, earliest] : deadlines_) {
        earliest += outage.count();
        interrupted_.insert(round);
    }
}

void Ledger::note_tally(const Json& document) {
    shown_.joined = std::max(shown_.joined, document.at("joined").get<std::uint64_t>());
    auto& answered = shown_.answered[document.at("round").get<Round>()];
    answered = std::max(answered, document.at("answered").get<std::uint64_t>());
}

void Ledger::note_outage() {
    sequence_floor_ = shown_.sequence;
    step_floor_ = shown_.step;
}

void Ledger::hold_against(const Json& report) {
    std::set<Key> found;
    for (const auto& student : report.at("students")) hold_against_student(student, found);
    for (const auto& [key, answer] : answers_)
        if (!answer.acknowledged.is_null() && !found.contains(key))
            fault("the acknowledged answer of " + name_of(key.first, key.second) + " is lost");
    kept_ = found.size();
    hold_against_shown(report);
}

void Ledger::hold_against_student(const Json& student, std::set<Key>& found) {
    const auto& nickname = student.at("nickname").get_ref<const std::string&>();
    for (const auto& reported : student.at("answers")) {
        const Key key{nickname, reported.at("round").get<Round>()};
        const auto known = answers_.find(key);
        const auto& told = reported.at("answer");
        if (!found.insert(key).second) fault(name_of(nickname, key.second) + " is reported twice");
        if (known == answers_.end()) {
            fault(name_of(nickname, key.second) + " is reported with an answer that nobody gave");
        } else if (told != known->second.acknowledged && told != known->second.in_flight) {
            fault(name_of(nickname, key.second) + " is reported with " + told.dump() + " in place of " + known->second.acknowledged.dump());
        }
    }
}

void Ledger::hold_against_shown(const Json& report) {
    const auto& students = report.at("students");
    if (students.size() < shown_.joined)
        fault(std::to_string(shown_.joined) + " students were shown, " + std::to_string(students.size()) + " are left");
    for (const auto& [seat, nickname] : shown_.seats) {
        const auto is_this = [&](const Json& student) { return student.at("seat") == seat && student.at("nickname") == nickname; };
        if (std::ranges::none_of(students, is_this)) fault("the seat of " + nickname + " is lost");
    }
    for (const auto& [round, answered] : shown_.answered) {
        const auto has_them = [&](const Json& question) { return question.at("round") == round && question.at("answered") >= answered; };
        if (round > 0 && std::ranges::none_of(report.at("questions"), has_them))
            fault("round " + std::to_string(round) + " was shown with " + std::to_string(answered) + " answers, which are lost");
    }
}

void Ledger::fault(std::string sentence) {
    if (faults_.size() < faults_max) faults_.push_back(std::move(sentence));
}

}  // namespace quizroom::load
