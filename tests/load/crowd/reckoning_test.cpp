// A report that is right passes; each planted fault is found and told in words.
#include "load/crowd/reckoning.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace quizroom::load;

namespace {

const Json shown{{"kind", "choose-one"}, {"options", {"This", "That"}}};
const Json solution{{"kind", "choose-one"}, {"right", {1}}};

struct Game {
    std::map<std::uint32_t, PlayedQuestion> questions{{1, {shown, solution, 1'000, 20'000}}};
    RoomDocument last;
    std::vector<Claimant> claimants;
    Json report;

    Game() {
        last.tree = {
            {"standings",
             {{{"seat", 1}, {"nickname", "Ada"}, {"rank", 1}, {"points", 902}}, {{"seat", 2}, {"nickname", "Linus"}, {"rank", 2}, {"points", 0}}}}};
        claimants = {{"Ada", 1, 902, 1, &last, {{1, Picks{0}, 900, Claim::Outcome::accepted}, {1, Picks{1}, 3'940, Claim::Outcome::accepted}}},
                     {"Linus", 2, 0, 2, &last, {{1, Picks{0}, 5'000, Claim::Outcome::accepted}, {1, Picks{1}, 6'000, Claim::Outcome::refused}}}};
        report = {{"board", "speed"},
                  {"questions", {{{"round", 1}}}},
                  {"students", {student("Ada", 1, answer("That", 1'000, 902, 3'940)), student("Linus", 2, answer("This", 0, 0, 5'000))}}};
    }

    static Json answer(const std::string& option, int credit, int speed, int used) {
        return {{"round", 1},           {"counts", true},     {"answer", {{"options", {option}}}}, {"credit", credit}, {"accuracyPoints", credit},
                {"speedPoints", speed}, {"reportedMs", used}, {"measuredMs", used + 20},           {"usedMs", used}};
    }

    static Json student(const std::string& nickname, int rank, const Json& given) {
        return {{"seat", rank},
                {"nickname", nickname},
                {"rank", rank},
                {"accuracyPoints", given.at("accuracyPoints")},
                {"speedPoints", given.at("speedPoints")},
                {"answers", Json::array({given})}};
    }

    Faults faults() const { return Reckoning{"room 123456", questions, claimants}.hold_against(report.dump()); }
};

bool is_told(const Faults& faults, const std::string& words) {
    return std::ranges::any_of(faults, [&](const auto& fault) { return fault.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a report that tells what was acknowledged passes") { CHECK(Game{}.faults().empty()); }

TEST_CASE("a planted fault in the report is found") {
    struct Case {
        std::string place;
        Json planted;
        std::string told;
    };
    const std::string first = "/students/0/answers/0";
    const std::vector<Case> cases{
        {first + "/speedPoints", 903, "the speed points of the answer of Ada in round 1: 903, and it should be 902"},
        {first + "/credit", 500, "the credit of the answer of Ada in round 1: 500, and it should be 1000"},
        {first + "/accuracyPoints", 999, "the accuracy points of the answer of Ada in round 1: 999"},
        {first + "/answer", {{"options", {"This"}}}, "the answer of Ada in round 1 is reported as"},
        {first + "/reportedMs", 900, "the answer of Ada in round 1 is reported as"},
        {first + "/usedMs", 3'000, "is given a time of 3000 ms"},
        {"/students/0/speedPoints", 901, "the speed points of Ada: 901, and it should be 902"},
        {"/students/0/rank", 2, "the reported rank of Ada: 2, and it should be 1"},
        {"/students/0/answers", Json::array(), "the acknowledged answer of Ada in round 1 is lost"},
        {"/students/1/nickname", "Mallory", "Mallory is reported, and nobody here is called so"},
        {"/students/1/nickname", "Ada", "Ada is reported twice"},
    };
    for (const auto& [place, planted, told] : cases) {
        INFO(place << " " << planted.dump());
        Game game;
        game.report[Json::json_pointer{place}] = planted;
        CHECK(is_told(game.faults(), told));
    }
}

TEST_CASE("an answer that is reported twice is found") {
    Game game;
    auto& answers = game.report["students"][1]["answers"];
    answers.push_back(answers[0]);
    CHECK(is_told(game.faults(), "an answer of Linus is reported twice"));
}

TEST_CASE("a student who is missing from the report is found") {
    Game game;
    game.report["students"].erase(1);
    CHECK(is_told(game.faults(), "Linus is missing from the report"));
}

TEST_CASE("whoever ends with other points or standings than the rest is found") {
    Game points;
    points.claimants[0].points = 901;
    CHECK(is_told(points.faults(), "the points shown to Ada: 901, and it should be 902"));

    Game rank;
    rank.claimants[1].rank = 1;
    CHECK(is_told(rank.faults(), "the rank shown to Linus: 1, and it should be 2"));

    Game standings;
    RoomDocument other;
    other.tree = {{"standings", Json::array()}};
    standings.claimants[1].room = &other;
    CHECK(is_told(standings.faults(), "Linus ends with other standings than Ada"));

    Game nothing;
    nothing.claimants[1].room = nullptr;
    CHECK(is_told(nothing.faults(), "Linus ends without the standings"));
}

TEST_CASE("standings that leave somebody out are found though all see the same") {
    Game none;
    none.last.tree["standings"] = Json::array();
    CHECK(is_told(none.faults(), "the length of the standings: 0, and it should be 2"));

    Game no_leader;
    no_leader.last.tree["standings"].erase(0);
    CHECK(is_told(no_leader.faults(), "the length of the standings: 1, and it should be 2"));
    CHECK(is_told(no_leader.faults(), "the points at place 1 of the standings: 0, and it should be 902"));
}

TEST_CASE("an answer whose outcome nobody was told may count or not") {
    Game game;
    game.claimants[1].claims = {{1, Picks{0}, 5'000, Claim::Outcome::unknown}};
    CHECK(game.faults().empty());
    game.report["students"][1]["answers"] = Json::array();
    CHECK(game.faults().empty());
}
