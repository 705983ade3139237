#include "reports/csv.hpp"

#include <catch2/catch.hpp>

#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

const std::string mark = "\xEF\xBB\xBF";
const std::string first_headings = R"("Rank by speed","Nickname","State","Accuracy points","Speed points","Right answers")";

std::vector<std::string> lines_of(const std::string& csv) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (auto end = csv.find("\r\n"); end != std::string::npos; end = csv.find("\r\n", start)) {
        lines.push_back(csv.substr(start, end - start));
        start = end + 2;
    }
    CHECK(start == csv.size());
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the table has a row for each student and a column for each question") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada", "Linus", "Grace"});
    class_room.asks().waits(2s).answers("Linus", "DevOps").waits(2s).answers("Ada", "DevOps").closes().reveals();
    class_room.asks().answers("Ada", "build").closes().reveals();
    CHECK(lines_of(reports::csv_of(class_room.room())) == Lines{mark + first_headings + R"(,"1. Which model?","2. Which stages?")",
                                                                R"(1,"Ada","playing",1500,1400,1,1000,500)",
                                                                R"(2,"Linus","playing",1000,950,1,1000,)", R"(3,"Grace","playing",0,0,0,,)"});
}

TEST_CASE("a skipped question is marked and counts nothing") {
    Classroom class_room{{which_model(), which_stages()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").skips();
    class_room.asks().answers("Ada", "build");
    CHECK(lines_of(reports::csv_of(class_room.room())) ==
          Lines{mark + first_headings + R"~(,"1. Which model? (skipped)","2. Which stages? (not finished)")~", R"(,"Ada","playing",0,0,0,,)"});
}

TEST_CASE("removed and banned students stand last with their state and without a rank") {
    Classroom class_room{{which_model()}};
    class_room.joined_by({"Mallory", "Eve", "Ada"});
    class_room.asks().answers("Mallory", "DevOps").answers("Eve", "DevOps").closes().reveals();
    class_room.does(quiz::BanSeat{class_room.next_command(), class_room.seat("Mallory")});
    class_room.does(quiz::RemoveSeat{class_room.next_command(), class_room.seat("Eve")});
    const auto lines = lines_of(reports::csv_of(class_room.room()));
    REQUIRE(lines.size() == 4);
    CHECK(lines[1] == R"(1,"Ada","playing",0,0,0,)");
    CHECK(lines[2] == R"(,"Mallory","banned",1000,1000,1,1000)");
    CHECK(lines[3] == R"(,"Eve","removed",1000,1000,1,1000)");
}

TEST_CASE("an empty room has headings only") { CHECK(reports::csv_of(Classroom{{which_model()}}.room()) == mark + first_headings + "\r\n"); }

TEST_CASE("students who joined before any question have empty ranks") {
    Classroom class_room{{which_model()}, {quiz::Board::accuracy, true}};
    class_room.joined_by({"Zoë"});
    const auto lines = lines_of(reports::csv_of(class_room.room()));
    CHECK_THAT(lines[0], Catch::StartsWith(mark + R"("Rank by accuracy")"));
    CHECK(lines[1] == R"(,"Zoë","playing",0,0,0)");
}

TEST_CASE("a voided question says so and counts nothing and an answer that counts as well is listed") {
    Classroom class_room{{which_model(), which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "MLOps").closes().reveals();
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 1, class_room.pick("MLOps")});
    class_room.asks().answers("Ada", "DevOps").closes().reveals().does(quiz::VoidRound{class_room.next_command(), 2});
    const auto lines = lines_of(reports::csv_of(class_room.room()));
    CHECK_THAT(lines[0], Catch::EndsWith(R"~(,"1. Which model? (also right: ""MLOps"")","2. Which model? (void)")~"));
    CHECK(lines[1] == R"(1,"Ada","playing",1000,1000,1,1000,)");
}

TEST_CASE("in a room without points the cells of points and ranks stay empty") {
    Classroom class_room{{which_model()}, {quiz::Board::none, true}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "DevOps").closes().reveals();
    const auto lines = lines_of(reports::csv_of(class_room.room()));
    CHECK_THAT(lines[0], Catch::StartsWith(mark + R"("Rank","Nickname")"));
    CHECK(lines[1] == R"(,"Ada","playing",,,1,1000)");
}

TEST_CASE("a room with teams and discussions and confidence has columns of them") {
    quiz::Settings settings;
    settings.peer_instruction = settings.confidence = true;
    settings.teams = quiz::TeamPlan::balanced;
    settings.team_names = {"=Red", "Blue"};
    Classroom class_room{{which_model()}, settings};
    class_room.joined_by({"Ada"}).asks().answers("Ada", "MLOps").closes();
    class_room.does(quiz::DiscussQuestion{class_room.next_command(), class_room.room().step});
    class_room.does(quiz::AskAgain{class_room.next_command(), class_room.room().step}).answers("Ada", "MLOps");
    class_room.does(quiz::StateConfidence{1, class_room.next_command(), 2, quiz::Confidence::sure}).closes().reveals();
    const std::string headings = R"("Rank by speed","Nickname","State","Team","Accuracy points","Speed points","Right answers","Sure and wrong")";
    const std::string questions = R"csv(,"1. Which model? (before the discussion)","1. Which model? (asked again)")csv";
    CHECK(reports::csv_of(class_room.room()) == mark + headings + questions + "\r\n" + R"(1,"Ada","playing","'=Red",0,0,0,1,0,0)" + "\r\n");
}

TEST_CASE("no cell runs as a formula and every text stays one cell") {
    const auto [text, cell] = GENERATE(table<std::string, std::string>({
        {"Ada", R"("Ada")"},
        {"", R"("")"},
        {"=cmd|' /C calc'!A0", R"("'=cmd|' /C calc'!A0")"},
        {"+1+1", R"("'+1+1")"},
        {"-1", R"("'-1")"},
        {"@SUM(A1)", R"~("'@SUM(A1)")~"},
        {"\t=1", "\"'\t'=1\""},
        {"\r=1", "\"'\r'=1\""},
        {"\n=1", "\"'\n'=1\""},
        {"  =1", R"("'  =1")"},
        {"\u00a0=1", "\"'\u00a0=1\""},
        {mark + "=1", "\"'" + mark + "=1\""},
        {"\"=1\"", R"("'""=1""")"},
        {"＝1", R"("'＝1")"},
        {"a;=1", R"("a;'=1")"},
        {"a,@b", R"("a,'@b")"},
        {"a\n-1", "\"a\n'-1\""},
        {"a, b", R"("a, b")"},
        {"say \"hi\"", R"("say ""hi""")"},
        {"x=1", R"("x=1")"},
        {"well-known", R"("well-known")"},
        {"two\r\nlines", "\"two\r\nlines\""},
        {"'quoted'", R"("'quoted'")"},
    }));
    CAPTURE(text);
    CHECK(reports::csv_text(text) == cell);
}

TEST_CASE("a hostile nickname and a hostile heading arrive defused in the table") {
    auto question = which_model();
    question.body.title = "=HYPERLINK(\"http://x\")";
    Classroom class_room{{question}};
    class_room.joined_by({"=cmd|' /C calc'!A0"});
    class_room.asks();
    const auto lines = lines_of(reports::csv_of(class_room.room()));
    CHECK_THAT(lines[0], Catch::EndsWith(R"~(,"1. =HYPERLINK(""http://x"") (not finished)")~"));
    CHECK_THAT(lines[1], Catch::StartsWith(R"(,"'=cmd|' /C calc'!A0","playing")"));
}
