#include <catch2/catch.hpp>
#include <limits>

#include "support/questions.hpp"

using namespace quizroom::quiz;
using namespace quizroom::tests;

namespace {

constexpr auto no = -1;  // not understood

struct Row {
    Answer answer;
    int credit;
};

// As written by the author: shown positions are the author's own.
Drawing as_written(std::size_t items, std::size_t groups = 0) {
    Drawing drawing;
    for (std::size_t at = 0; at < items; ++at) drawing.items.push_back(static_cast<std::uint8_t>(at));
    for (std::size_t at = 0; at < groups; ++at) drawing.groups.push_back(static_cast<std::uint8_t>(at));
    return drawing;
}

void check(const Question& question, const Drawing& drawing, const std::vector<Row>& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CAPTURE(question.body.title, row);
        const auto& answer = rows[row].answer;
        CHECK((understands(question.kind, answer) ? grade(question.kind, drawing, answer) : no) == rows[row].credit);
    }
}

}  // namespace

TEST_CASE("choose one gives all or nothing and understands one option only") {
    check(which_model(), as_written(4),
          {
              {Picks{2}, 1000},
              {Picks{0}, 0},
              {Picks{3}, 0},
              {Picks{4}, no},
              {Picks{}, no},
              {Picks{2, 3}, no},
              {Number{2}, no},
              {Text{"DevOps"}, no},
          });
}

TEST_CASE("choose all gives right minus wrong picks and never less than nothing") {
    check(which_stages(), as_written(4),
          {
              {Picks{0, 1}, 1000},
              {Picks{0}, 500},
              {Picks{0, 1, 2}, 500},
              {Picks{0, 2}, 0},
              {Picks{0, 1, 2, 3}, 0},
              {Picks{2, 3}, 0},
              {Picks{1, 0}, no},  // not in rising order
              {Picks{0, 0}, no},
              {Picks{}, no},
              {Picks{0, 4}, no},
          });
}

TEST_CASE("sorting into groups gives the share of items placed right") {
    check(true_or_false(), as_written(4, 2),
          {
              {Picks{0, 0, 1, 1}, 1000},
              {Picks{0, 0, 1, 0}, 750},
              {Picks{0, 0, 0, 0}, 500},
              {Picks{1, 1, 0, 0}, 0},
              {Picks{0, 0, 1}, no},
              {Picks{0, 0, 1, 2}, no},
              {Picks{0, 0, 1, 1, 1}, no},
          });
}

TEST_CASE("putting in order gives the share of pairs in the right order") {
    check(pipeline(), as_written(4),
          {
              {Picks{0, 1, 2, 3}, 1000},
              {Picks{1, 0, 2, 3}, 833},
              {Picks{3, 0, 1, 2}, 500},
              {Picks{3, 2, 1, 0}, 0},
              {Picks{0, 1, 2}, no},
              {Picks{0, 1, 2, 2}, no},
              {Picks{0, 1, 2, 4}, no},
          });
}

TEST_CASE("matching gives the share of terms matched right") {
    check(matching("Tools", {{"Docker", "packs"}, {"Terraform", "provides"}, {"Prometheus", "watches"}}), as_written(3, 3),
          {
              {Picks{0, 1, 2}, 1000},
              {Picks{0, 2, 1}, 333},
              {Picks{1, 2, 0}, 0},
              {Picks{0, 1}, no},
              {Picks{0, 0, 1}, no},
              {Picks{0, 1, 3}, no},
              {Text{"Docker"}, no},
          });
}

TEST_CASE("a number is right within a range and worth less with its distance where the author says so") {
    const auto exact = asking_for_number("Port", {{{443, 443}}, {}, 0});
    check(exact, {},
          {
              {Number{443}, 1000},
              {Number{443.0000000001}, 1000},  // what calculating with doubles adds
              {Number{442}, 0},
              {Number{-443}, 0},
              {Number{1e15}, 0},
              {Number{1.1e15}, no},
              {Number{std::numeric_limits<double>::infinity()}, no},
              {Number{std::numeric_limits<double>::quiet_NaN()}, no},
              {Text{"443"}, no},
              {Picks{43}, no},
          });
    const auto near = asking_for_number("Latency", {{{0.2, 0.3}, {10, 10}}, "s", 0.5});
    check(near, {},
          {
              {Number{0.3}, 1000},
              {Number{0.1 + 0.2}, 1000},
              {Number{0.2}, 1000},
              {Number{0.4}, 800},
              {Number{0.55}, 500},
              {Number{0.8}, 0},
              {Number{9.75}, 500},
              {Number{-1}, 0},
          });
}

TEST_CASE("a short text is right when it reads like an accepted one") {
    check(asking_for_text("Practice", {{"Infrastructure as Code", "IaC", "C#", "Größe"}, 0}), {},
          {
              {Text{"infrastructure-as-code!"}, 1000},
              {Text{"  INFRASTRUCTURE  AS\u00a0CODE "}, 1000},
              {Text{"iac"}, 1000},
              {Text{"ｉａｃ"}, 1000},  // full width
              {Text{"c#"}, 1000},
              {Text{"c"}, 0},
              {Text{"grosse"}, 1000},
              {Text{"Gro\u0308ße"}, 1000},  // the accent as a character of its own
              {Text{"infrastructure as cod"}, 0},
              {Text{""}, no},
              {Text{" \t "}, no},
              {Text{"iac\u202e"}, no},
              {Text{std::string(101, 'a')}, no},
              {Number{1}, no},
          });
}

TEST_CASE("one typing error is forgiven in longer words without digits where the author says so") {
    check(asking_for_text("Tool", {{"Docker", "Git", "k8s cluster"}, 1}), {},
          {
              {Text{"Dockr"}, 1000},
              {Text{"Dockker"}, 1000},
              {Text{"Dokcer"}, 1000},
              {Text{"Doxker"}, 1000},
              {Text{"Doxkar"}, 0},
              {Text{"Podman"}, 0},
              {Text{"Get"}, 0},
              {Text{"k8s clustr"}, 0},
          });
}

TEST_CASE("a poll and a scale and words have no right answer") {
    Body poll;
    poll.title = "Pace";
    poll.poll = {"slow", "fast"};
    check(question(poll), as_written(2), {{Picks{1}, 0}, {Picks{2}, no}, {Picks{0, 1}, no}});
    Body scale;
    scale.title = "Sure";
    scale.steps = Steps{1, 5, "no", "yes"};
    check(question(scale), {}, {{Picks{4}, 0}, {Picks{5}, no}});
    check(asking_for_words("Mind"), {}, {{Text{"a, b, c"}, 0}, {Text{"a, b, c, d"}, no}, {Text{","}, no}, {Number{1}, no}});
}

TEST_CASE("an answer means what was shown however the options were drawn") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        for (const auto& question : {which_model(), which_stages(), true_or_false(), pipeline()}) {
            CAPTURE(seed, question.body.title);
            const auto drawing = draw(question.kind, seed);
            const auto shown = solution(question.kind, drawing);
            Picks picks;
            for (const auto& position : shown.front()) REQUIRE(picks.push_back(position.get<std::uint8_t>()));
            REQUIRE(understands(question.kind, picks));
            REQUIRE(grade(question.kind, drawing, picks) == full_credit);
        }
    }
}

TEST_CASE("the drawn order does not depend on the author's order") {
    const auto one = ordering("Order", {"alpha", "beta", "gamma", "delta"});
    const auto other = ordering("Order", {"delta", "gamma", "beta", "alpha"});
    for (std::uint64_t seed = 0; seed < 100; ++seed) CHECK(show(one.kind, draw(one.kind, seed)) == show(other.kind, draw(other.kind, seed)));
}

TEST_CASE("every place is drawn about equally often") {
    const auto question = pipeline();
    std::array<int, 4> first{};
    for (std::uint64_t seed = 0; seed < 4'000; ++seed) ++first[draw(question.kind, seed).items[0]];
    for (const auto count : first) {
        CHECK(count > 850);
        CHECK(count < 1'150);
    }
}

TEST_CASE("a tally counts what the class has answered and takes back what was changed") {
    const auto question = which_stages();
    Counts counts(tally_size(question.kind));
    tally(question.kind, Picks{0, 1}, 1, counts);
    tally(question.kind, Picks{1, 3}, 1, counts);
    CHECK(counts == Counts{1, 2, 0, 1});
    tally(question.kind, Picks{0, 1}, -1, counts);
    CHECK(counts == Counts{0, 1, 0, 1});

    const auto groups = true_or_false();
    Counts matrix(tally_size(groups.kind));
    tally(groups.kind, Picks{0, 1, 1, 0}, 1, matrix);
    CHECK(matrix == Counts{1, 0, 0, 1, 0, 1, 1, 0});
}

TEST_CASE("a body that fits no kind is claimed by none") {
    Body body;
    CHECK_FALSE(claim_kind(body));
    body.options = {{"only"}, {"wrong"}};
    CHECK_FALSE(claim_kind(body));
    body.options = {{"twice", true}, {"twice"}};
    CHECK_FALSE(claim_kind(body));
    body.options.clear();
    body.groups = {{"One group", {"a", "b"}}};
    CHECK_FALSE(claim_kind(body));
    body.groups.clear();
    body.list = {"alone"};
    CHECK_FALSE(claim_kind(body));
}
