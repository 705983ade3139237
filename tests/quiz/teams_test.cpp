// Teams: chosen by students or balanced by the server; a team's score is the mean of its members'.
#include "quiz/teams.hpp"

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

quiz::Settings in_teams(quiz::TeamPlan plan, std::vector<std::string> names = {"Red", "Blue"}) {
    quiz::Settings settings;
    settings.board = quiz::Board::accuracy;
    settings.teams = plan;
    settings.team_names = std::move(names);
    return settings;
}

quiz::JoinTeam joins(Classroom& class_room, const std::string& name, quiz::TeamId team) {
    return {class_room.seat(name), class_room.next_command(), team};
}

quiz::RoomView view_of(const Classroom& class_room) { return quiz::view_for_everyone(class_room.room(), class_room.now()); }

/// As told, the best first: "team 2 is 1 with 500 of 3" for a mean of 500 points of three members.
std::vector<std::string> standings(const Classroom& class_room) {
    const auto teams = view_of(class_room).teams.value();
    std::vector<std::string> all;
    for (const auto& each : teams.standings.value())
        all.push_back("team " + std::to_string(each.team) + " is " + std::to_string(each.rank) + " with " + std::to_string(each.points) + " of " +
                      std::to_string(each.members));
    return all;
}
using Lines = std::vector<std::string>;

/// Those named are right, all others wrong.
Classroom& plays(Classroom& class_room, std::initializer_list<const char*> right) {
    class_room.asks();
    for (const auto* name : right) class_room.answers(name, "DevOps");
    return class_room.closes().reveals().shows_standings();
}

}  // namespace

TEST_CASE("balanced teams take whoever comes into the smallest") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::balanced, {"Red", "Blue", "Green"})};
    class_room.joined_by({"Ada", "Linus", "Grace", "Ken"});
    CHECK(class_room.student("Ada").team == 1);
    CHECK(class_room.student("Linus").team == 2);
    CHECK(class_room.student("Grace").team == 3);
    CHECK(class_room.student("Ken").team == 1);
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Linus")}).joined_by({"Barbara"});
    CHECK(class_room.student("Barbara").team == 2);
    CHECK(class_room.tries(joins(class_room, "Ada", 2)) == "not-in-this-phase");
}

TEST_CASE("students choose their team in the lobby and may change it until the game begins") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::chosen)};
    class_room.joined_by({"Ada", "Linus", "Grace"});
    CHECK(class_room.student("Ada").team == quiz::no_team);
    CHECK(view_of(class_room).teams->may_choose);
    class_room.does(joins(class_room, "Ada", 2)).does(joins(class_room, "Linus", 2)).does(joins(class_room, "Ada", 1));
    CHECK(quiz::view_for_seat(class_room.room(), class_room.seat("Ada")).team == 1);
    CHECK(quiz::tally_for_screen(class_room.room(), 3).team_sizes == std::vector<std::uint32_t>{1, 1});
    class_room.does(joins(class_room, "Grace", 1)).asks();
    CHECK_FALSE(view_of(class_room).teams->may_choose);
    CHECK(class_room.tries(joins(class_room, "Ada", 2)) == "not-in-this-phase");
}

TEST_CASE("whoever has chosen no team when the game begins and whoever comes late is put into the smallest") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::chosen)};
    class_room.joined_by({"Ada", "Linus", "Grace", "Ken"}).does(joins(class_room, "Ada", 1)).does(joins(class_room, "Linus", 1));
    class_room.asks();
    CHECK(class_room.student("Grace").team == 2);
    CHECK(class_room.student("Ken").team == 2);
    class_room.joined_by({"Barbara", "Donald"});
    CHECK(class_room.student("Barbara").team == 1);
    CHECK(class_room.student("Donald").team == 2);
}

TEST_CASE("a slide that opens the game fills the teams as a question does") {
    quiz::Body body;
    body.title = "Welcome";
    body.is_slide = true;
    Classroom class_room{{question(body), which_model()}, in_teams(quiz::TeamPlan::chosen)};
    class_room.joined_by({"Ada"}).asks();
    CHECK(class_room.phase() == "slide");
    CHECK(class_room.student("Ada").team == 1);
}

TEST_CASE("a team's score is the mean of its members' whatever its size") {
    Classroom class_room{{which_model(), which_model()}, in_teams(quiz::TeamPlan::balanced)};
    class_room.joined_by({"Ada", "Linus", "Grace"});  // red, blue, red
    plays(class_room, {"Ada"});
    CHECK(standings(class_room) == Lines{"team 1 is 1 with 500 of 2", "team 2 is 2 with 0 of 1"});
    plays(class_room, {"Linus"});
    CHECK(standings(class_room) == Lines{"team 2 is 1 with 1000 of 1", "team 1 is 2 with 500 of 2"});
    CHECK(view_of(class_room).teams->standings->front().previous_rank == 2);
}

TEST_CASE("teams are ranked by the exact mean and equals share a rank") {
    Classroom class_room{{which_stages()}, in_teams(quiz::TeamPlan::balanced, {"Red", "Blue", "Green"})};
    class_room.joined_by({"Ada", "Linus", "Grace"});
    class_room.asks().answers("Ada", "build").answers("Linus", "test").closes().reveals().shows_standings();
    CHECK(standings(class_room) == Lines{"team 1 is 1 with 500 of 1", "team 2 is 1 with 500 of 1", "team 3 is 3 with 0 of 1"});
    CHECK(quiz::TeamScore{2, 3}.mean() == 1);  // two thirds
    CHECK(quiz::TeamScore{1, 3}.mean() == 0);
    CHECK(quiz::TeamScore{1, 2}.mean() == 1);  // half up
    CHECK(quiz::TeamScore{}.mean() == 0);
}

TEST_CASE("no rounding makes two teams equal") {
    auto settings = in_teams(quiz::TeamPlan::balanced);
    settings.board = quiz::Board::speed;
    Classroom class_room{{which_model()}, settings};
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks().waits(1960ms);
    class_room.answers("Linus", "DevOps").answers("Grace", "DevOps").waits(40ms).answers("Ada", "DevOps");  // 951, 951 and 950
    class_room.closes().reveals().shows_standings();
    CHECK(standings(class_room) == Lines{"team 2 is 1 with 951 of 1", "team 1 is 2 with 951 of 2"});
}

TEST_CASE("somebody who joins late counts in the team's mean from the next question on") {
    Classroom class_room{{which_model(), which_model()}, in_teams(quiz::TeamPlan::balanced)};
    class_room.joined_by({"Ada", "Linus"});
    plays(class_room, {"Ada"});
    class_room.joined_by({"Grace", "Ken"});
    CHECK(class_room.student("Grace").team == 1);
    CHECK(standings(class_room) == Lines{"team 1 is 1 with 1000 of 2", "team 2 is 2 with 0 of 2"});
    plays(class_room, {"Linus"});
    CHECK(standings(class_room) == Lines{"team 1 is 1 with 500 of 2", "team 2 is 1 with 500 of 2"});
}

TEST_CASE("somebody who is sent out leaves the team and its mean") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::balanced)};
    class_room.joined_by({"Ada", "Linus", "Grace"});
    plays(class_room, {"Ada"});
    const auto grace = class_room.seat("Grace");
    class_room.does(quiz::RemoveSeat{class_room.next_command(), grace});
    CHECK(standings(class_room) == Lines{"team 1 is 1 with 1000 of 1", "team 2 is 2 with 0 of 1"});
    class_room.does(quiz::BanSeat{class_room.next_command(), grace});
    CHECK(class_room.room().teams[0].members == 1);
}

TEST_CASE("a team that nobody plays for stands last without a rank") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::chosen)};
    class_room.joined_by({"Ada"}).does(joins(class_room, "Ada", 2));
    plays(class_room, {"Ada"});
    CHECK(standings(class_room) == Lines{"team 2 is 1 with 1000 of 1", "team 1 is 0 with 0 of 0"});
}

TEST_CASE("a team that there is not is refused and a room without teams has none") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::chosen)};
    class_room.joined_by({"Ada"});
    CHECK(class_room.tries(joins(class_room, "Ada", 3)) == "unknown-team");
    CHECK(class_room.tries(quiz::JoinTeam{9, class_room.next_command(), 1}) == "unknown-seat");
    Classroom without{{which_model()}};
    without.joined_by({"Ada"});
    CHECK(without.tries(joins(without, "Ada", 1)) == "unknown-team");
    CHECK_FALSE(view_of(without).teams);
}

TEST_CASE("names of teams are cleaned like nicknames and refused when a reader could not tell two apart") {
    using Names = std::vector<std::string>;
    CHECK(quiz::clean_team_names({" Night   owls", "Früh"}) == Names{"Night owls", "Früh"});
    CHECK_FALSE(quiz::clean_team_names({"Red"}));
    CHECK_FALSE(quiz::clean_team_names({"Red", "RED"}));
    CHECK_FALSE(quiz::clean_team_names({"Red", "\uff32ed"}));  // a full-width R
    CHECK_FALSE(quiz::clean_team_names({"Red", " "}));
    CHECK_FALSE(quiz::clean_team_names({"Red", std::string(21, 'x')}));
    Names many;
    for (char letter = 'a'; letter <= 'l'; ++letter) many.emplace_back(1, letter);
    CHECK(quiz::clean_team_names(many) == many);
    many.emplace_back("m");
    CHECK_FALSE(quiz::clean_team_names(many));
}

TEST_CASE("a choice of team that is sent again changes nothing") {
    Classroom class_room{{which_model()}, in_teams(quiz::TeamPlan::chosen)};
    class_room.joined_by({"Ada"});
    const auto choice = joins(class_room, "Ada", 2);
    class_room.does(choice);
    const auto events = class_room.event_count();
    class_room.does(choice);
    CHECK(class_room.event_count() == events);
}
