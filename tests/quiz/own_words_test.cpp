#include "support/classroom.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

std::vector<std::string> told(const quiz::TallyView& tally) {
    std::vector<std::string> rows;
    REQUIRE(tally.said);
    for (const auto& said : tally.said->said)
        rows.push_back(std::string{said.words} + ' ' + std::to_string(said.count) + (said.is_hidden ? " hidden" : ""));
    return rows;
}

using Rows = std::vector<std::string>;

Rows told_to_host(const Classroom& class_room) { return told(tally_for_host(class_room.room(), 0)); }
Rows told_to_screen(const Classroom& class_room) { return told(tally_for_screen(class_room.room(), 0)); }

quiz::HideWords hiding(Classroom& class_room, std::string words) {
    return {class_room.next_command(), class_room.room().round().number, std::move(words)};
}
quiz::ShowWords showing(Classroom& class_room, std::string words) {
    return {class_room.next_command(), class_room.room().round().number, std::move(words)};
}

}  // namespace

TEST_CASE("what reads the same is counted as one thing in the words of who said it first") {
    Classroom class_room{{asking_for_words("Mind?")}};
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks();
    class_room.answers("Ada", quiz::Text{"Team-Work, speed"})
        .answers("Linus", quiz::Text{"teamwork"})
        .answers("Grace", quiz::Text{"Speed, TEAM WORK, fun"});
    CHECK(told_to_host(class_room) == Rows{"Team-Work 3", "speed 2", "fun 1"});
}

TEST_CASE("a changed answer takes back what it said") {
    Classroom class_room{{asking_for_words("Mind?")}};
    class_room.joined_by({"Ada", "Linus"}).asks();
    class_room.answers("Ada", quiz::Text{"stress"}).answers("Linus", quiz::Text{"stress, fun"}).answers("Linus", quiz::Text{"fun"});
    CHECK(told_to_host(class_room) == Rows{"fun 1", "stress 1"});
    class_room.answers("Ada", quiz::Text{"fun"});
    CHECK(told_to_host(class_room) == Rows{"fun 2"});
}

TEST_CASE("the host sees at once what is said and the screen when the question is closed") {
    Classroom class_room{{asking_for_text("Tool?", {{"Docker"}, 0})}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", quiz::Text{"docker!"});
    CHECK(tally_for_host(class_room.room(), 0).said->said.at(0).credit == 1000);
    CHECK_FALSE(tally_for_screen(class_room.room(), 0).said);
    class_room.closes();
    CHECK(told_to_screen(class_room) == Rows{"docker! 1"});
    CHECK_FALSE(tally_for_screen(class_room.room(), 0).said->said.at(0).credit);
    class_room.reveals();
    CHECK(tally_for_screen(class_room.room(), 0).said->said.at(0).credit == 1000);
}

TEST_CASE("the screen is told the hundred most frequent and how many others there are") {
    Classroom class_room{{asking_for_number("How many?", {{{1, 1}}, {}, 0})}};
    class_room.joined_by({"Twice", "Again"}).asks();
    for (int number = 1; number <= 103; ++number) {
        const auto name = "Student " + std::to_string(number);
        class_room.joined_by({name.c_str()}).answers(name, quiz::Number{static_cast<double>(number)});
    }
    class_room.answers("Twice", quiz::Number{103}).answers("Again", quiz::Number{103});
    class_room.closes();
    const auto tally = tally_for_screen(class_room.room(), 0);
    CHECK(tally.said->said.size() == 100);
    CHECK(tally.said->more == 3);
    CHECK(told(tally).front() == "103 3");
    class_room.does(hiding(class_room, "103"));
    CHECK(tally_for_screen(class_room.room(), 0).said->said.size() == 100);  // what is hidden takes nobody's place
    CHECK(tally_for_screen(class_room.room(), 0).said->more == 2);
    CHECK(tally_for_host(class_room.room(), 0).said->more == 3);
}

TEST_CASE("hidden words are kept from the screen and marked for the host until they are shown again") {
    Classroom class_room{{asking_for_words("Mind?")}};
    class_room.joined_by({"Ada", "Linus"}).asks().answers("Ada", quiz::Text{"Rubbish"}).answers("Linus", quiz::Text{"fun"});
    const auto hide = hiding(class_room, "Rubbish");
    class_room.does(hide).closes();
    CHECK(told_to_screen(class_room) == Rows{"fun 1"});
    CHECK(told_to_host(class_room) == Rows{"fun 1", "Rubbish 1 hidden"});
    const auto before = class_room.room();
    class_room.does(hide);
    CHECK(class_room.room() == before);
    class_room.does(showing(class_room, "Rubbish"));
    CHECK(told_to_screen(class_room) == Rows{"fun 1", "Rubbish 1"});
}

TEST_CASE("words that were hidden stay hidden when somebody says them again") {
    Classroom class_room{{asking_for_words("Mind?")}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", quiz::Text{"rubbish"});
    class_room.does(hiding(class_room, "rubbish")).answers("Ada", quiz::Text{"fun"});
    CHECK(told_to_host(class_room) == Rows{"fun 1"});
    class_room.answers("Ada", quiz::Text{"RUBBISH"}).closes();
    CHECK(told_to_screen(class_room).empty());
}

TEST_CASE("what somebody has said goes with them when they are sent out") {
    Classroom class_room{{asking_for_words("Mind?")}};
    class_room.joined_by({"Ada", "Mallory"}).asks().answers("Ada", quiz::Text{"fun"}).answers("Mallory", quiz::Text{"fun, rubbish"});
    class_room.does(quiz::BanSeat{class_room.next_command(), class_room.seat("Mallory")});
    CHECK(told_to_host(class_room) == Rows{"fun 1"});
}

TEST_CASE("only what was said in the round in play can be hidden") {
    Classroom class_room{{asking_for_words("Mind?"), which_model()}};
    class_room.joined_by({"Ada"}).asks().answers("Ada", quiz::Text{"fun"});
    CHECK(class_room.tries(hiding(class_room, "joy")) == "unknown-words");
    CHECK(class_room.tries(quiz::HideWords{class_room.next_command(), 2, "fun"}) == "not-in-this-phase");
    class_room.closes().reveals().shows_standings();
    CHECK(class_room.tries(hiding(class_room, "fun")) == "not-in-this-phase");
    class_room.asks();
    CHECK(class_room.tries(hiding(class_room, "fun")) == "unknown-words");
}

TEST_CASE("what the host lets count besides the solution counts for all who said what reads the same") {
    Classroom class_room{{asking_for_text("Tool?", {{"Docker"}, 0})}};
    class_room.joined_by({"Ada", "Linus", "Grace"}).asks();
    class_room.answers("Ada", quiz::Text{"Podman"}).answers("Linus", quiz::Text{"pod-man"}).answers("Grace", quiz::Text{"Vagrant"});
    class_room.closes().reveals();
    class_room.does(quiz::AcceptAlso{class_room.next_command(), 1, quiz::Text{"PODMAN"}});
    CHECK(class_room.student("Ada").score.accuracy == 1'000);
    CHECK(class_room.student("Linus").score.accuracy == 1'000);
    CHECK(class_room.student("Grace").score.accuracy == 0);
    CHECK(tally_for_screen(class_room.room(), 0).said->said.at(0).credit == 1'000);
}
