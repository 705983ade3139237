// The measuring devices themselves: a wrong yardstick makes every figure wrong.
#include <sys/sysinfo.h>

#include <catch2/catch.hpp>
#include <limits>

#include "load/floor/bare_frames.hpp"
#include "load/pairs/process_cost.hpp"
#include "load/pairs/spread.hpp"
#include "load/pairs/table.hpp"
#include "support/temporary_folder.hpp"

namespace quizroom::load::pairs {
namespace {

using floor::first_frame;

TEST_CASE("a bare frame is read as it was written, whatever its size") {
    for (const std::size_t size : {0, 1, 125, 126, 600, 65'535}) {
        const std::string text(size, 'x');
        auto from_client = floor::masked(floor::opcode_text, text);
        auto from_server = floor::framed(text);
        const auto heard = first_frame(from_client);
        const auto told = first_frame(from_server);
        REQUIRE((heard && told));
        CHECK(heard->payload == text);
        CHECK(heard->bytes == from_client.size());
        CHECK(told->payload == text);
        CHECK(told->bytes == from_server.size());
        CHECK(told->opcode == floor::opcode_text);
    }
}

TEST_CASE("a bare frame of which some is still to come is none") {
    const auto whole = floor::masked(floor::opcode_text, std::string(300, 'x'));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        auto part = whole.substr(0, size);
        CHECK_FALSE(first_frame(part));
        CHECK(part == whole.substr(0, size));
    }
}

TEST_CASE("the floor answers an upgrade with the key of RFC 6455") {
    const auto answer = floor::upgrade_answer("GET /socket HTTP/1.1\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    CHECK(answer.find("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n") != answer.npos);
    CHECK_THROWS(floor::upgrade_answer("GET /socket HTTP/1.1\r\n\r\n"));
}

TEST_CASE("single rounds that went astray do not move the middle") {
    Spread spread;
    for (const double sample : {1.0, 900.0, 1.2, 1.1, 0.9}) spread.add(sample);
    CHECK(spread.median() == 1.1);
    CHECK(spread.lower_quartile() == 1.0);
    CHECK(spread.upper_quartile() == 1.2);
}

TEST_CASE("the middle of an even count lies between the two in the middle") {
    Spread spread;
    for (const double sample : {4.0, 1.0, 2.0, 3.0}) spread.add(sample);
    CHECK(spread.median() == 2.5);
    CHECK(spread.lower_quartile() == 1.75);
    CHECK(spread.upper_quartile() == 3.25);
}

TEST_CASE("what is no number reaches no promise") {
    const auto no_number = std::numeric_limits<double>::quiet_NaN();
    CHECK(verdict_on({{no_number, 1.10, 1.05}}) == "missed: no number was measured");
    CHECK(verdict_on({{1.00, 1.10, 1.05}, {no_number, 1.10, 1.05}}) == "missed: no number was measured");
    CHECK(verdict_on({{0, 30'000, 50'000}}) == "missed: no number was measured");
    Table table;
    table.add({"question", "1.10", "1.05", "nan", {{no_number, 1.10, 1.05}}});
    CHECK(table.misses());
}

TEST_CASE("a processor time that the kernel does not tell is none") {
    const tests::TemporaryFolder process;
    process.write("task/1/schedstat", "300 20 4");
    process.write("task/2/schedstat", "1000 5 2");
    CHECK(processor_time_in(process.path("")).used == std::chrono::nanoseconds{1'300});
    CHECK(processor_time_in(process.path("")).waited == std::chrono::nanoseconds{25});
    process.write("task/3/status", "no schedstat beside it");
    CHECK_THROWS_WITH(processor_time_in(process.path("")), Catch::Contains("task/3/schedstat"));
}

TEST_CASE("a core that is not there is not run on") {
    const auto beyond = static_cast<std::size_t>(::get_nprocs_conf());
    CHECK_THROWS_WITH(OnCore{beyond}, Catch::Contains("is not ours to run on"));
}

TEST_CASE("the table says by how much the worst figure of a row misses its promise") {
    CHECK(verdict_on({}) == "");
    CHECK(verdict_on({{1.05, 1.10, 1.05}}) == "goal");
    CHECK(verdict_on({{1.07, 1.10, 1.05}}) == "required; goal missed by 2 %");
    CHECK(verdict_on({{1.00, 1.10, 1.05}, {2.20, 1.10, 1.05}}) == "missed by 100 %");
    CHECK(verdict_on({{60'000, 30'000, 50'000}}) == "goal");
    CHECK(verdict_on({{40'000, 30'000, 50'000}}) == "required; goal missed by 25 %");
    CHECK(verdict_on({{20'000, 30'000, 50'000}}) == "missed by 50 %");
}

TEST_CASE("a row that nobody has measured misses nothing") {
    Table table;
    table.add({"the host page", "16 ms", "16 ms", "not measured", {}});
    CHECK_FALSE(table.misses());
    table.add({"question", "1.10", "1.05", "1.20", {{1.20, 1.10, 1.05}}});
    CHECK(table.misses());
}

}  // namespace
}  // namespace quizroom::load::pairs
