#include <catch2/catch.hpp>

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
