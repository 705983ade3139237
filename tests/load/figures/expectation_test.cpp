// What may be expected of a run, how it is written, and what is said when it is wrong or missed.
#include "load/figures/expectation.hpp"

#include <catch2/catch.hpp>

#include "load/figures/table.hpp"
#include "load/json.hpp"

using namespace quizroom::load;
using namespace std::chrono_literals;

namespace {

Measured hundred_acknowledgements() {
    Measured measured;
    for (int count = 1; count <= 100; ++count) measured.ack.add(std::chrono::milliseconds{count});
    measured.clients_busy = 0.5;
    measured.joined = 30;
    measured.server_cpu = 1.5;
    return measured;
}

bool is_met(const std::string& expression) { return Expectation{expression}.missed_by(hundred_acknowledgements()).empty(); }

std::string complaint_about(const std::string& expression) {
    try {
        const Expectation read{expression};
    } catch (const std::invalid_argument& wrong) {
        return wrong.what();
    }
    return {};
}

bool is_said(const std::string& words, const std::string& sentence) { return sentence.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("an expectation compares a figure in the unit it is written in") {
    struct Case {
        std::string expression;
        bool is_met;
    };
    const std::vector<Case> cases{
        {"ack.p99 < 100 ms", true},     {"ack.p99 < 99ms", false},      {"ack.p99 <= 99ms", true},       {"ack.p99 < 0.1 s", true},
        {"ack.max > 99.5 ms", true},    {"ack.p50>=50ms", true},        {"ack.p50 > 50 ms", false},      {"ack.count == 100", true},
        {"clients.busy < 85 %", true},  {"clients.busy > 50 %", false}, {"students.joined == 30", true}, {"students.joined == 29", false},
        {"server.cpu < 1600 ms", true}, {"server.cpu > 2 s", false},
    };
    for (const auto& [expression, met] : cases) {
        INFO(expression);
        CHECK(is_met(expression) == met);
    }
}

TEST_CASE("a missed expectation says what was expected and what it was") {
    const auto missed = Expectation{"ack.p99 < 20 ms"}.missed_by(hundred_acknowledgements());
    CHECK(is_said("ack.p99 < 20 ms", missed));
    CHECK(is_said("99.0 ms", missed));
}

TEST_CASE("what nobody has measured is missed whatever is expected of it") {
    for (const std::string expression : {"ack.p99 < 1 ms", "ack.p50 >= 0 ms", "server.cpu < 1 s", "server.memory < 100", "bytes.each < 100"}) {
        INFO(expression);
        CHECK(is_said("there were none", Expectation{expression}.missed_by({})));
    }
    CHECK(Expectation{"ack.count == 0"}.missed_by({}).empty());
    CHECK(Expectation{"connections.lost == 0"}.missed_by({}).empty());
}

TEST_CASE("an expectation that makes no sense is refused and names the figures there are") {
    for (const std::string expression :
         {"ack.p99", "ack.p98 < 1 ms", "ack.p99 < fast", "ack.p99 < 5", "ack.p99 < 5 %", "rooms < 5 ms", "ack.p99 =< 5 ms", "ack.p99 <", ""}) {
        INFO(expression);
        CHECK(is_said("ack.p99, ack.max", complaint_about(expression)));
    }
    CHECK(is_said("did you mean reveal.p90?", complaint_about("reveil.p90 < 1 ms")));
}

TEST_CASE("percentiles are of all samples and the largest is the last") {
    Latencies samples;
    for (int count = 1; count <= 1'000; ++count) samples.add(std::chrono::milliseconds{count});
    CHECK(samples.percentile(0.5) == 500);
    CHECK(samples.percentile(0.9) == 900);
    CHECK(samples.percentile(0.99) == 990);
    CHECK(samples.percentile(1) == 1'000);
    CHECK(Latencies{}.percentile(0.99) == 0);
    Latencies one;
    one.add(7ms);
    CHECK(one.percentile(0.5) == 7);
}

TEST_CASE("the JSON holds every figure that can be expected") {
    const auto json = Json::parse(json_of(hundred_acknowledgements()));
    for (const auto& figure : all_figures()) CHECK(json.contains(figure.name));
    CHECK(json.at("ack.p99") == 99);
}

TEST_CASE("the tool says when it was the bottleneck itself") {
    auto measured = hundred_acknowledgements();
    CHECK(bottleneck_of(measured).empty());
    measured.clients_busy = 0.9;
    CHECK(is_said("90.0 % of a core", bottleneck_of(measured)));
    measured.clients_busy = 0;
    for (int count = 0; count < 50; ++count) measured.timers.add(40ms);
    CHECK(is_said("40.0 ms late", bottleneck_of(measured)));
}
