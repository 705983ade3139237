#include "counts/figures.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "counts/tools.hpp"
#include "support/temporary_folder.hpp"

namespace quizroom::counts {
namespace {

const AllFigures kept{{"answer", {20'000, 1.3, 6}}};

Comparison with(Figures answer) { return compare(kept, {{"answer", answer}}); }

TEST_CASE("what costs a tenth more than is kept is let pass and what costs more than that is not") {
    CHECK(with({22'000, 1.3, 6}).grown.empty());
    CHECK(with({22'100, 1.3, 6}).grown.size() == 1);
    CHECK(with({20'000, 1.5, 7}).grown.size() == 2);
}

TEST_CASE("a figure that has grown is named with what is kept and with what to do") {
    const auto sentence = with({20'000, 1.3, 7}).grown.at(0);
    CHECK(sentence.starts_with("answer: 7 allocations each; 6 are kept."));
    CHECK(sentence.find("tests/counts/profile answer") != std::string::npos);
    CHECK(sentence.find("./dev step counts --keep") != std::string::npos);
}

TEST_CASE("something that has become cheaper is said and no fault") {
    const auto changes = with({15'000, 1.3, 6});
    CHECK(changes.grown.empty());
    CHECK(changes.shrunk.at(0).starts_with("answer: 15000 instructions each; 20000 are kept."));
}

TEST_CASE("a feed of which nothing is kept yet is a fault") { CHECK(compare({}, {{"question", {}}}).grown.size() == 1); }

TEST_CASE("a feed that is kept and was not measured is a fault") {
    const auto changes = compare(kept, {});
    REQUIRE(changes.grown.size() == 1);
    CHECK(changes.grown.at(0).starts_with("answer is kept, and nobody has measured it."));
}

TEST_CASE("kept figures are read back as they were written") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path("kept.json");
    keep({{"answer", {52'729.2584, 1.351, 23.337}}}, file);
    CHECK(read_kept(file).at("answer").instructions == Approx(52'729.258).epsilon(1e-9));
    CHECK(read_kept(file).at("answer").system_calls == Approx(1.351));
    CHECK(read_kept(file).at("answer").allocations == Approx(23.337));
    CHECK_THROWS_WITH(read_kept(folder.path("none.json")), Catch::Contains("./dev step counts --keep"));
}

TEST_CASE("only system calls between two marks are counted") {
    std::istringstream list{
        "write(1)\ngetppid() = 1\nsendto(3)\nsendto(4)\ngetppid() = 1\nrecvfrom(5)\ngetppid() = 1\nfdatasync(6)\ngetppid() = 1\n"};
    CHECK(system_calls_in(list) == 3);
}

TEST_CASE("instructions are those that callgrind has collected") {
    std::istringstream file{"events: Ir\nsummary: 99\n\nfn=(1) main\n0 5\n\ntotals: 85566\n"};
    CHECK(instructions_in(file) == 85'566);
    std::istringstream cut_short{"events: Ir\n"};
    CHECK_THROWS_WITH(instructions_in(cut_short), "callgrind has written no totals");
}

}  // namespace
}  // namespace quizroom::counts
