// What a room sends when it is played in teams, with discussions and with confidence.
#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

quiz::Settings all_ways() {
    quiz::Settings settings;
    settings.peer_instruction = settings.confidence = true;
    settings.teams = quiz::TeamPlan::chosen;
    settings.team_names = {"Red", "Blue"};
    return settings;
}

struct PlayedLesson {
    PlayedLesson() { lesson.passes(1s); }

    template <typename Command>
    void says(Lesson::Person& person, Command command) {
        command.id = ++lesson.last_command;
        lesson.live.tell(person.guest, {command.id, command}, lesson.now);
        lesson.dries();
    }
    template <typename Move>
    void presses() {
        lesson.presses<Move>(host);
        lesson.dries();
    }

    Lesson lesson{{which_model(), which_model()}, all_ways()};
    Lesson::Person& host = lesson.host();
    Lesson::Person& screen = lesson.screen();
    Lesson::Person& ada = lesson.student("Ada");
    Lesson::Person& linus = lesson.student("Linus");
};

}  // namespace

TEST_CASE("a student who chooses a team is answered alone and the lobby counts the members") {
    PlayedLesson played;
    const auto sends = played.linus.desk.sends;
    played.says(played.ada, quiz::JoinTeam{0, 0, 2});
    CHECK(played.ada.desk.newest(Slot::seat)["team"] == 2);
    CHECK(played.ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
    CHECK(played.linus.desk.sends == sends);
    played.lesson.passes(1s);
    CHECK(played.screen.desk.newest(Slot::tally)["teamSizes"] == nlohmann::json({0, 1}));
    CHECK(played.host.desk.newest(Slot::roster)["rows"].back()["team"] == 2);
}

TEST_CASE("the first question and the team of whoever had chosen none arrive in one send") {
    PlayedLesson played;
    const auto sends = played.linus.desk.sends;
    played.presses<quiz::AskNext>();
    CHECK(played.linus.desk.sends == sends + 1);
    CHECK(played.linus.desk.newest(Slot::seat)["team"] == 2);
    CHECK(played.linus.desk.newest(Slot::room)["phase"] == "asking");
}

TEST_CASE("how sure somebody is is told to nobody else before the reveal") {
    PlayedLesson played;
    played.presses<quiz::AskNext>();
    played.lesson.answers(played.ada, {1});
    played.lesson.passes(1s);
    const auto others = played.linus.desk.sends + played.screen.desk.sends + played.host.desk.sends;
    played.says(played.ada, quiz::StateConfidence{0, 0, 1, quiz::Confidence::sure});
    CHECK(played.ada.desk.newest(Slot::seat)["confidence"] == "sure");
    CHECK(played.linus.desk.sends + played.screen.desk.sends + played.host.desk.sends == others);
    played.lesson.passes(1s);
    CHECK(played.host.desk.newest(Slot::tally)["saidHowSure"] == 1);
    CHECK_FALSE(played.screen.desk.newest(Slot::tally).contains("saidHowSure"));
}

TEST_CASE("a discussion and the question asked again cost each student one send") {
    PlayedLesson played;
    played.presses<quiz::AskNext>();
    played.lesson.answers(played.ada, {1});
    played.presses<quiz::CloseQuestion>();
    played.lesson.passes(1s);
    const auto sends = played.linus.desk.sends;
    played.presses<quiz::DiscussQuestion>();
    CHECK(played.linus.desk.sends == sends + 1);
    CHECK(played.linus.desk.newest(Slot::room)["phase"] == "discussing");
    played.presses<quiz::AskAgain>();
    CHECK(played.linus.desk.sends == sends + 2);
    CHECK(played.linus.desk.newest(Slot::room)["question"]["vote"] == 2);
    CHECK(played.linus.desk.everything().find("canary") == std::string::npos);
}

TEST_CASE("what is told before a discussion does not depend on the solution") {
    const auto bytes = [](bool first_is_right) {
        Lesson lesson{{choosing("Choose", {{"a", first_is_right}, {"b", !first_is_right}})}, all_ways()};
        auto& host = lesson.host();
        auto& screen = lesson.screen();
        auto& ada = lesson.student("Ada");
        lesson.presses<quiz::AskNext>(host);
        lesson.answers(ada, {1});
        const auto id = ++lesson.last_command;
        lesson.live.tell(ada.guest, {id, quiz::StateConfidence{0, id, 1, quiz::Confidence::sure}}, lesson.now);
        lesson.passes(10s);
        lesson.presses<quiz::DiscussQuestion>(host);
        lesson.presses<quiz::AskAgain>(host);
        lesson.answers(ada, {0});
        lesson.passes(10s);
        REQUIRE(lesson.live.room().in<quiz::Closed>());
        return ada.desk.everything() + screen.desk.everything();
    };
    CHECK(bytes(true) == bytes(false));
}

TEST_CASE("a projector that says how sure it is is not allowed to") {
    PlayedLesson played;
    played.presses<quiz::AskNext>();
    played.says(played.screen, quiz::StateConfidence{0, 0, 1, quiz::Confidence::sure});
    CHECK(played.screen.desk.newest(Slot::reply)["code"] == "not-allowed");
}
