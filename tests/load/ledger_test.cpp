// What the ledger of promises finds when a server breaks one. The reports are written by hand here, as `quizroom report` would.
#include "load/ledger.hpp"

#include <catch2/catch.hpp>

using namespace quizroom::load;

namespace {

const Json devops{{"options", {"DevOps"}}};
const Json data_ops{{"options", {"DataOps"}}};

Json answer_in(int round, const Json& told) { return {{"round", round}, {"answer", told}}; }

Json report_of(const std::vector<Json>& answers) {
    const Json question{{"round", 1}, {"answered", answers.size()}};
    const Json student{{"seat", 1}, {"nickname", "Ada"}, {"answers", answers}};
    return {{"questions", Json::array({question})}, {"students", Json::array({student})}};
}

Json room_at(int sequence, int step) { return {{"type", "room"}, {"sequence", sequence}, {"step", step}}; }

/// Ada has answered round 1 with DevOps and was told that it counts.
Ledger acknowledged_to_ada() {
    Ledger ledger;
    ledger.note_sent("Ada", 1, devops);
    ledger.note_acknowledged("Ada", 1);
    return ledger;
}

Faults faults_after(Ledger ledger, const std::vector<Json>& answers) {
    ledger.hold_against(report_of(answers));
    return ledger.faults();
}

}  // namespace

TEST_CASE("an acknowledged answer that is reported once is as promised") {
    auto ledger = acknowledged_to_ada();
    ledger.hold_against(report_of({answer_in(1, devops)}));
    CHECK(ledger.faults() == Faults{});
    CHECK(ledger.acknowledged() == 1);
    CHECK(ledger.kept() == 1);
}

TEST_CASE("an acknowledged answer that is not reported is lost") {
    CHECK(faults_after(acknowledged_to_ada(), {}) == Faults{"the acknowledged answer of Ada in round 1 is lost"});
}

TEST_CASE("an acknowledged answer that is reported twice or with other words is broken") {
    CHECK(faults_after(acknowledged_to_ada(), {answer_in(1, devops), answer_in(1, devops)}).size() == 1);
    CHECK(faults_after(acknowledged_to_ada(), {answer_in(1, data_ops)}).size() == 1);
}

TEST_CASE("an answer that nobody gave is found") {
    CHECK(faults_after(acknowledged_to_ada(), {answer_in(1, devops), answer_in(2, devops)}).size() == 1);
}

TEST_CASE("an answer whose acknowledgement was cut off may be there or not") {
    Ledger cut_off;
    cut_off.note_sent("Ada", 1, devops);
    CHECK(faults_after(cut_off, {}).empty());
    CHECK(faults_after(cut_off, {answer_in(1, devops)}).empty());
    auto changing_her_mind = acknowledged_to_ada();
    changing_her_mind.note_sent("Ada", 1, data_ops);
    CHECK(faults_after(changing_her_mind, {answer_in(1, devops)}).empty());
    CHECK(faults_after(changing_her_mind, {answer_in(1, data_ops)}).empty());
    CHECK(faults_after(changing_her_mind, {}).size() == 1);
}

TEST_CASE("an answer that was refused must not be there") {
    auto ledger = acknowledged_to_ada();
    ledger.note_sent("Ada", 1, data_ops);
    ledger.note_refused("Ada", 1);
    CHECK(faults_after(ledger, {answer_in(1, data_ops)}).size() == 1);
}

TEST_CASE("nobody may be shown less after an outage than anybody was before") {
    Ledger ledger;
    ledger.note_shown("Ada", room_at(7, 2));
    ledger.note_shown("Linus", room_at(5, 1));
    CHECK(ledger.faults() == Faults{});
    ledger.note_outage();
    ledger.note_shown("Linus", room_at(7, 2));
    CHECK(ledger.faults() == Faults{});
    ledger.note_shown("Linus", room_at(6, 1));
    CHECK(ledger.faults().size() == 2);
}

TEST_CASE("an outage is not charged to an open question") {
    const auto asking = [](int closes_at) {
        auto room = room_at(7, 2);
        room["phase"] = "asking";
        room["question"] = {{"round", 1}, {"closesAtMs", closes_at}};
        return room;
    };
    Ledger ledger;
    ledger.note_shown("Ada", asking(20'000));
    ledger.note_return(std::chrono::seconds{3});
    ledger.note_shown("Ada", asking(23'000));
    CHECK(ledger.faults() == Faults{});
    CHECK(ledger.deadlines_seen_again() == 1);
    ledger.note_shown("Linus", asking(22'999));
    CHECK(ledger.faults() == Faults{"round 1 closes 1 ms too early"});
}

TEST_CASE("what a viewer is shown never goes back on a connection either") {
    Ledger ledger;
    ledger.note_shown("Ada", room_at(7, 2));
    ledger.note_shown("Ada", room_at(6, 2));
    CHECK(ledger.faults().size() == 1);
}

TEST_CASE("counts and seats that were shown are in the report") {
    Ledger ledger;
    ledger.note_shown("the host", {{"type", "tally"}, {"sequence", 4}, {"round", 1}, {"joined", 2}, {"answered", 1}});
    ledger.note_shown("Linus", {{"type", "me"}, {"sequence", 4}, {"seat", 2}, {"nickname", "Linus"}});
    ledger.note_sent("Ada", 1, devops);
    ledger.note_acknowledged("Ada", 1);
    CHECK(faults_after(ledger, {answer_in(1, devops)}).size() == 2);  // two students were shown, and Linus among them
    CHECK(faults_after(ledger, {}).size() == 4);                      // and now the answer, and the count of answers
}
