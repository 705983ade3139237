// Which rooms show who stands where, when, and what a room without points tells.
#include "quiz/ranking.hpp"
#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

quiz::Question in_chapter(std::string chapter) {
    auto question = which_model();
    question.chapter = std::move(chapter);
    return question;
}

/// Two questions on pipelines, one on monitoring.
std::vector<quiz::Question> two_chapters() { return {in_chapter("Pipelines"), in_chapter("Pipelines"), in_chapter("Monitoring")}; }

constexpr quiz::Settings at_chapter_ends{quiz::Board::speed, true, quiz::StandingsPlan::at_chapter_ends};
constexpr quiz::Settings never{quiz::Board::speed, true, quiz::StandingsPlan::never};
constexpr quiz::Settings without_points{quiz::Board::none, true, quiz::StandingsPlan::after_each_question};

std::string tries_standings(Classroom& class_room) {
    return class_room.tries(quiz::ShowStandings{class_room.next_command(), class_room.room().step});
}

auto standings_of(const Classroom& class_room) { return quiz::view_for_everyone(class_room.room(), class_room.now()).standings; }
auto seat_of(const Classroom& class_room, const std::string& name) { return quiz::view_for_seat(class_room.room(), class_room.seat(name)); }

Classroom& plays_one(Classroom& class_room, const std::string& winner) {
    return class_room.asks().waits(2s).answers(winner, "DevOps").closes().reveals();
}

}  // namespace

TEST_CASE("standings at chapter ends are refused before the chapter's last question and the next one follows") {
    Classroom class_room{two_chapters(), at_chapter_ends};
    plays_one(class_room.joined_by({"Ada", "Linus"}), "Ada");
    CHECK(quiz::view_for_host(class_room.room()).without_standings);
    CHECK(tries_standings(class_room) == "not-in-this-phase");
    plays_one(class_room, "Linus");
    CHECK_FALSE(quiz::view_for_host(class_room.room()).without_standings);
    CHECK(tries_standings(class_room) == "accepted");
    plays_one(class_room, "Linus");  // the last of all
    CHECK(tries_standings(class_room) == "accepted");
}

TEST_CASE("at chapter ends students learn their rank with the standings and not at the reveal") {
    Classroom class_room{two_chapters(), at_chapter_ends};
    plays_one(plays_one(class_room.joined_by({"Ada", "Linus"}), "Ada"), "Ada");
    CHECK(seat_of(class_room, "Ada").rank == 0);
    CHECK(seat_of(class_room, "Ada").points > 0);
    class_room.shows_standings();
    CHECK(seat_of(class_room, "Ada").rank == 1);
    CHECK(seat_of(class_room, "Linus").rank == 2);
    class_room.asks();
    CHECK(seat_of(class_room, "Ada").rank == 0);
    class_room.ends();
    CHECK(seat_of(class_room, "Ada").rank == 1);
    CHECK(standings_of(class_room));
}

TEST_CASE("standings at a chapter's end tell what was gained and who moved since those before") {
    Classroom class_room{two_chapters(), at_chapter_ends};
    plays_one(plays_one(class_room.joined_by({"Ada", "Linus"}), "Linus"), "Ada").shows_standings();
    const auto after_pipelines = standings_of(class_room).value();
    for (const auto& standing : after_pipelines) {
        CHECK(standing.gained == standing.points);
        CHECK(standing.previous_rank == 0);
    }
    plays_one(class_room, "Ada").shows_standings();
    const auto ada = standings_of(class_room).value().front();
    CHECK(ada.nickname == "Ada");
    CHECK(ada.gained == ada.points - after_pipelines.front().points);
    CHECK(ada.previous_rank == 1);
}

TEST_CASE("a question skipped inside a chapter shows no standings and one at its end does") {
    Classroom class_room{two_chapters(), at_chapter_ends};
    class_room.joined_by({"Ada"}).asks().skips();
    CHECK(class_room.phase() == "standings");
    CHECK_FALSE(standings_of(class_room));
    class_room.asks().skips();
    CHECK(standings_of(class_room));
}

TEST_CASE("passing over the first questions of the next chapter takes no standings from the screen") {
    Classroom class_room{{in_chapter("A"), in_chapter("B"), in_chapter("A")}, at_chapter_ends};
    plays_one(class_room.joined_by({"Ada"}), "Ada").shows_standings().skips();
    CHECK(standings_of(class_room));
}

TEST_CASE("where standings are never shown they are always refused and the end has none but everybody's own points") {
    Classroom class_room{two_chapters(), never};
    class_room.joined_by({"Ada", "Linus"});
    for (int question = 1; question <= 3; ++question) {
        plays_one(class_room, "Ada");
        CHECK(tries_standings(class_room) == "not-in-this-phase");
        CHECK(quiz::view_for_host(class_room.room()).without_standings);
        CHECK(seat_of(class_room, "Ada").rank == 0);
    }
    class_room.ends();
    CHECK_FALSE(standings_of(class_room));
    CHECK(seat_of(class_room, "Ada").rank == 0);
    CHECK(seat_of(class_room, "Ada").points > 2000);
    CHECK(quiz::roster_row(class_room.room(), class_room.seat("Ada"), true).rank == 1);  // the host's list
}

TEST_CASE("a room without points records worths and tells right or wrong but neither points nor ranks") {
    Classroom class_room{two_chapters(), without_points};
    plays_one(class_room.joined_by({"Ada", "Linus"}), "Ada");
    CHECK(class_room.given("Ada").worth.accuracy == 1000);
    CHECK(class_room.student("Ada").score.accuracy == 1000);
    CHECK(class_room.student("Ada").rank == 0);
    const auto view = quiz::view_for_everyone(class_room.room(), class_room.now());
    CHECK_FALSE(view.question->points);
    CHECK(view.solution);
    const auto ada = seat_of(class_room, "Ada");
    REQUIRE(ada.result);
    CHECK(ada.result->result == quiz::Result::right);
    CHECK_FALSE(ada.result->points);
    CHECK_FALSE(ada.points);
    CHECK(ada.rank == 0);
    CHECK(seat_of(class_room, "Linus").result->result == quiz::Result::none);
    CHECK_FALSE(seat_of(class_room, "Linus").result->points);
    const auto row = quiz::roster_row(class_room.room(), class_room.seat("Ada"), true);
    CHECK_FALSE(row.points);
    CHECK(row.rank == 0);
    CHECK(tries_standings(class_room) == "not-in-this-phase");
    class_room.ends();
    CHECK_FALSE(standings_of(class_room));
}
