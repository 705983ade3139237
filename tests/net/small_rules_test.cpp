// Rules of the network that need no socket: origins, addresses, budgets and round trips.
#include <catch2/catch.hpp>

#include "net/doorkeeper.hpp"
#include "net/link_quality.hpp"
#include "net/listen_address.hpp"
#include "net/message_budget.hpp"

using namespace quizroom::net;
using namespace std::chrono_literals;

TEST_CASE("an origin is compared without its usual port and in lower case") {
    CHECK(origin_of("https://Quiz.Example.org:443/path?query") == "https://quiz.example.org");
    CHECK(origin_of("http://10.0.0.5:80") == "http://10.0.0.5");
    CHECK(origin_of("http://10.0.0.5:8080") == "http://10.0.0.5:8080");
    CHECK(origin_of("null").empty());
    CHECK(origin_of("file:///home").empty());
    CHECK(origin_of("https://").empty());
}

TEST_CASE("what a proxy says of a scheme counts only when the proxy is trusted") {
    const Doorkeeper trusting{{{}, {"10.0.0.1"}}};
    CHECK(trusting.admits_origin({"10.0.0.1", "quiz.org", "https://quiz.org", {}, "https"}));
    CHECK_FALSE(trusting.admits_origin({"10.0.0.1", "quiz.org", "http://quiz.org", {}, "https"}));
    CHECK(trusting.admits_origin({"10.0.0.9", "quiz.org", "http://quiz.org", {}, "https"}));
}

TEST_CASE("failures are counted where a trusted proxy says they come from and never where a stranger says") {
    const Doorkeeper door{{{}, {"10.0.0.1", "10.0.0.2"}}};
    const auto address = [&door](std::string_view peer, std::string_view forwarded) { return door.address_of({peer, {}, {}, forwarded, {}}); };
    CHECK(address("192.0.2.9", "198.51.100.7") == "192.0.2.9");
    CHECK(address("10.0.0.1", "198.51.100.7") == "198.51.100.7");
    CHECK(address("10.0.0.1", "1.1.1.1, 198.51.100.7") == "198.51.100.7");
    CHECK(address("10.0.0.1", "1.1.1.1, 198.51.100.7, 10.0.0.2") == "198.51.100.7");
    CHECK(address("10.0.0.1", "rubbish") == "10.0.0.1");
    CHECK(address("10.0.0.1", "") == "10.0.0.1");
    CHECK(address("::ffff:10.0.0.1", "198.51.100.7") == "198.51.100.7");
}

TEST_CASE("all addresses of one IPv6 household are one") {
    const Doorkeeper door{{}};
    const auto address = [&door](std::string_view peer) { return door.address_of({peer, {}, {}, {}, {}}); };
    CHECK(address("2001:db8:1:2:3:4:5:6") == address("2001:db8:1:2:ffff::1"));
    CHECK(address("2001:db8:1:2::1") != address("2001:db8:1:3::1"));
}

TEST_CASE("an address to listen on is an address and a port") {
    const auto read = [](std::string_view text) {
        const auto address = read_listen_address(text);
        return address ? url_of(*address) : "";
    };
    CHECK(read("0.0.0.0:8080") == "http://0.0.0.0:8080");
    CHECK(read("localhost:0") == "http://127.0.0.1:0");
    CHECK(read("[::1]:80") == "http://[::1]:80");
    for (const auto* wrong : {"", "8080", ":8080", "0.0.0.0", "0.0.0.0:", "0.0.0.0:x", "0.0.0.0:70000", "quiz.example.org:80", "0.0.0.0:-1"}) {
        CAPTURE(wrong);
        CHECK(read(wrong).empty());
    }
}

TEST_CASE("a connection may send 40 messages at once and 20 a second after that") {
    MessageBudget budget;
    SteadyTime now{1'000s};
    using Verdict = MessageBudget::Verdict;
    for (int message = 0; message < 40; ++message) CHECK(budget.spend(now) == Verdict::within);
    CHECK(budget.spend(now) == Verdict::over);
    now += 1s;
    for (int message = 0; message < 20; ++message) CHECK(budget.spend(now) == Verdict::within);
    CHECK(budget.spend(now) == Verdict::over);
}

TEST_CASE("who goes on after 40 refusals in a row is hopeless and who calms down is forgiven") {
    MessageBudget budget;
    SteadyTime now{1'000s};
    using Verdict = MessageBudget::Verdict;
    for (int message = 0; message < 80; ++message) CHECK(budget.spend(now) != Verdict::hopeless);
    SECTION("going on") { CHECK(budget.spend(now) == Verdict::hopeless); }
    SECTION("calming down") {
        now += 2s;
        CHECK(budget.spend(now) == Verdict::within);
        for (int message = 0; message < 79; ++message) CHECK(budget.spend(now) != Verdict::hopeless);
    }
}

TEST_CASE("a link's allowance is the smallest of its last five round trips and at most half a second") {
    LinkQuality link;
    SteadyTime now{};
    const auto measure = [&](std::chrono::milliseconds round_trip) {
        const auto payload = link.ping(now);
        link.on_pong(payload, now += round_trip);
    };
    CHECK(link.allowance() == 0ms);
    measure(900ms);
    CHECK(link.allowance() == 500ms);
    measure(40ms);
    CHECK(link.allowance() == 40ms);
    for (int more = 0; more < 4; ++more) measure(80ms);
    CHECK(link.allowance() == 40ms);
    measure(80ms);
    CHECK(link.allowance() == 80ms);
}

TEST_CASE("only the answer to the last ping is measured and only once") {
    LinkQuality link;
    const SteadyTime now{};
    const auto first = link.ping(now);
    const auto second = link.ping(now + 100ms);
    link.on_pong(first, now + 101ms);
    CHECK(link.allowance() == 0ms);
    link.on_pong(second, now + 130ms);
    link.on_pong(second, now + 101ms);
    CHECK(link.allowance() == 30ms);
}
