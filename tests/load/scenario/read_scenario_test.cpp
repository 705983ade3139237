// Scenario files: what can be set, and what is said of a file that is wrong.
#include "load/scenario/read_scenario.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "load/scenario/settings.hpp"
#include "support/temporary_folder.hpp"

using namespace quizroom::load;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> findings_in(const std::string& text) { return read_scenario("my.yaml", text).findings; }

}  // namespace

TEST_CASE("every scenario that comes with the tool reads without findings") {
    std::vector<std::string_view> names;
    for (const auto& [name, text] : bundled_scenarios()) {
        INFO(name);
        names.push_back(name);
        CHECK(findings_in(std::string{text}).empty());
    }
    for (const std::string_view name : {"classroom", "lecture", "auditorium", "arena", "many-rooms", "bad-wifi", "everyone-at-once", "hostile"})
        CHECK(std::ranges::find(names, name) != names.end());
}

TEST_CASE("the example of each setting can be written as it stands") {
    for (const auto& setting : settings()) {
        std::string text;
        std::string indent;
        for (std::size_t begin = 0; begin <= setting.path.size();) {
            const auto end = std::min(setting.path.find('.', begin), setting.path.size());
            text += indent + setting.path.substr(begin, end - begin) + (end == setting.path.size() ? ": " : ":\n");
            indent += "  ";
            begin = end + 1;
        }
        const auto example = setting.example.substr(0, setting.is_list ? setting.example.size() : setting.example.find(','));
        INFO(text + example);
        CHECK(findings_in(text + example).empty());
    }
}

TEST_CASE("a scenario says who comes and how they behave") {
    const auto read = read_scenario("my.yaml", R"(
students: 25
rooms: 4
arrive: {within: 2 min}
think: {distribution: normal, mean: 1.5 s, deviation: 250 ms}
answer: {right: 12.5 %, kinds: [choose-all, put-in-order]}
drop-off: {share: 5 %, lasts: 1 s to 2 s}
hostile: {connections: 8, kinds: [flood, half-frames]}
host: {pack: shell, board: accuracy, questions: 3}
expect: [ack.p99 < 1 s]
)");
    CHECK(read.findings.empty());
    const auto& scenario = read.scenario;
    CHECK(scenario.people() == 100);
    CHECK(scenario.arrive_within == 2min);
    CHECK(scenario.think.shape == Thinking::Shape::normal);
    CHECK(scenario.think.mean == 1'500ms);
    CHECK(scenario.answer.right == 0.125);
    CHECK(scenario.answer.kinds == std::vector<std::string>{"choose-all", "put-in-order"});
    CHECK(scenario.drop_off.lasts == TimeRange{1s, 2s});
    CHECK(scenario.hostile.kinds == std::vector{Mischief::flood, Mischief::half_frames});
    CHECK(scenario.host.board == "accuracy");
    CHECK(scenario.expect == std::vector<std::string>{"ack.p99 < 1 s"});
}

TEST_CASE("what is wrong in a scenario is told with its place and what to write instead") {
    struct Case {
        std::string text;
        std::string finding;
    };
    const std::vector<Case> cases{
        {"xylophone: 3", "my.yaml:1:1: there is no setting \"xylophone\"; write one of: about, students, rooms, arrive, think"},
        {"think: {distribution: sometimes}", "my.yaml:1:23: think.distribution: \"sometimes\" is not known; write one of: uniform, normal, burst"},
        {"rooms: 2\nexpect: [ack.p99 < 1 s, ack.p98 < 1 ms]", "my.yaml:2:25: expect: \"ack.p98 < 1 ms\" names no figure; did you mean ack.p9"},
        {"studens: 3", "my.yaml:1:1: there is no setting \"studens\"; write students"},
        {"students: 3\nthink:\n  betwen: 1 s", "my.yaml:3:3: there is no setting \"think.betwen\"; write think.between"},
        {"students: 0", "my.yaml:1:11: students: \"0\" is not possible here; write a whole number from 1 to 20000"},
        {"students: many", "my.yaml:1:11: students: \"many\" is not possible here; write a whole number from 1 to 20000"},
        {"think: {between: 5 s to 1 s}",
         "my.yaml:1:18: think.between: \"5 s to 1 s\" is not possible here; write two times, the shorter first, such as: 1 s to 8 s"},
        {"answer: {right: 120 %}", "my.yaml:1:17: answer.right: \"120 %\" is not possible here; write a share from 0 % to 100 %, such as: 20 %"},
        {"answer: {right: 0.7}", "my.yaml:1:17: answer.right: \"0.7\" is not possible here; write a share from 0 % to 100 %, such as: 20 %"},
        {"think: {distribution: norml}",
         "my.yaml:1:23: think.distribution: \"norml\" is not known; write normal (there are: uniform, normal, burst)"},
        {"hostile: {kinds: [flod]}", "my.yaml:1:19: hostile.kinds: \"flod\" is not known; write flood"},
        {"host: 5", "my.yaml:1:7: \"host\" has settings of its own; write them below it, such as pack: devops-concepts"},
        {"students: [1]", "my.yaml:1:11: \"students\" is one value; write it like 30"},
        {"students: 30\nstudents: 40", "my.yaml:2:1: \"students\" stands here twice; leave one"},
        {"students: 30\nrooms: 1000", "my.yaml:1:11: these are 31000 connections"},
        {"- 30", "my.yaml:1:1: this is no list of settings"},
        {"students: {", "my.yaml:1:1: this is no YAML"},
        {"ping: {every: 5}", "my.yaml:1:15: ping.every: \"5\" is not possible here; write a time from 0 ms to 3600 s, with its unit: ms, s or min"},
    };
    for (const auto& [text, finding] : cases) {
        INFO(text);
        const auto findings = findings_in(text);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().substr(0, finding.size()) == finding);
    }
}

TEST_CASE("a scenario that nobody knows is answered with those there are") {
    CHECK_THROWS_WITH(find_scenario("clasroom"), Catch::Contains("did you mean classroom?"));
}

TEST_CASE("a name that is like none of those there are is not guessed at") {
    CHECK_THROWS_WITH(find_scenario("xylophone"), !Catch::Contains("did you mean") && Catch::Contains("There are arena"));
}

TEST_CASE("a file that can be no scenario is answered with a sentence of its own") {
    const quizroom::tests::TemporaryFolder folder;
    folder.write("empty.yaml", "\n");
    folder.write("large.yaml", "about: " + std::string(65'536, 'x'));
    folder.write("one.yaml", "students: 3");
    CHECK_THROWS_WITH(find_scenario(folder.path("empty.yaml")), Catch::Contains("is empty"));
    CHECK_THROWS_WITH(find_scenario(folder.path("large.yaml")), Catch::Contains("is larger than 65536 bytes"));
    CHECK_THROWS_WITH(find_scenario(folder.path(".")), Catch::Contains("is a folder"));
    CHECK(find_scenario(folder.path("one.yaml")).scenario.students == 3);
}

TEST_CASE("after twenty findings it is said that there are more") {
    std::string text;
    for (int line = 1; line <= 20; ++line) text += "wrong" + std::to_string(line) + ": 1\n";
    CHECK(findings_in(text).size() == 20);
    const auto findings = findings_in(text + "wrong21: 1\nwrong22: 1\n");
    REQUIRE(findings.size() == 21);
    CHECK(findings.back() == "my.yaml: and more; mend these first");
}
