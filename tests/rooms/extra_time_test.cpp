// Extra time is between a student and the host: what everybody else is sent does not depend on it.
#include "support/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

namespace {

void grants(Lesson& lesson, Lesson::Person& host, int percent) {
    const auto id = ++lesson.last_command;
    lesson.live.act(host.guest, {id, quiz::GrantExtraTime{id, 1, percent}}, lesson.now);
}

/// What Ada, who may have extra time, and the others were sent until the time was up for the others.
struct Sent {
    std::string ada;
    std::string others;
    std::size_t others_sends = 0;
};

Sent sent_to_each(int percent, quiz::Milliseconds later) {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& screen = lesson.screen();
    auto& ada = lesson.student("Ada");
    auto& linus = lesson.student("Linus");
    lesson.passes(1s);
    for (const int step : {100, percent}) grants(lesson, host, step);  // as many events, whatever the outcome
    lesson.passes(1s);
    lesson.presses<quiz::AskNext>(host);
    lesson.passes(5s);
    lesson.answers(linus, {1});
    lesson.switches<quiz::PauseQuestion>(host);
    lesson.passes(3s);
    lesson.switches<quiz::ResumeQuestion>(host);
    lesson.switches<quiz::AddTime>(host);
    lesson.passes(25'400ms + later);
    return {ada.desk.everything(), linus.desk.everything() + screen.desk.everything(), linus.desk.sends + screen.desk.sends};
}

/// Ada has 50 % more than 20 seconds, Linus has not; a question is open.
struct OpenQuestion {
    OpenQuestion() {
        lesson.passes(1s);
        grants(lesson, host, 50);
        lesson.presses<quiz::AskNext>(host);
        lesson.passes(1s);
    }

    Lesson lesson{{which_model()}};
    Lesson::Person& host = lesson.host();
    Lesson::Person& screen = lesson.screen();
    Lesson::Person& ada = lesson.student("Ada");
    Lesson::Person& linus = lesson.student("Linus");

    std::int64_t closes_for_all() const { return linus.desk.newest(Slot::room)["question"]["closesAtMs"]; }
};

}  // namespace

TEST_CASE("what the others and the projector are sent until the close does not depend on anybody's extra time") {
    const auto with = sent_to_each(50, 0s);
    const auto without = sent_to_each(0, 0s);
    CHECK(with.others == without.others);
    CHECK(with.ada != without.ada);
}

TEST_CASE("while the room waits for a student with extra time the others and the projector are sent nothing") {
    CHECK(sent_to_each(100, 8s).others_sends == sent_to_each(100, 0s).others_sends);
}

TEST_CASE("a student with extra time is told the own deadline with the question and with all that moves it") {
    OpenQuestion open;
    const auto own = [&] { return open.ada.desk.newest(Slot::seat); };
    const auto half_more = [&] { return open.closes_for_all() + 10'000; };
    CHECK(own()["closesAtMs"] == half_more());
    CHECK(own()["round"] == 1);
    open.lesson.switches<quiz::AddTime>(open.host);
    open.lesson.dries();
    CHECK(own()["closesAtMs"] == half_more());
    open.lesson.switches<quiz::PauseQuestion>(open.host);
    open.lesson.passes(5s);
    CHECK_FALSE(own().contains("closesAtMs"));
    open.lesson.switches<quiz::ResumeQuestion>(open.host);
    open.lesson.dries();
    CHECK(own()["closesAtMs"] == half_more());
    open.lesson.now += 40s;  // the server was away
    open.lesson.passes(100ms);
    CHECK(own()["closesAtMs"] == half_more());
    open.lesson.switches<quiz::LockRoom>(open.host);
    open.lesson.dries();
    CHECK(own()["sequence"] == open.ada.desk.newest(Slot::room)["sequence"]);  // else the room's deadline would count
}

TEST_CASE("the host reads whom the room waits for and the question closes when the last has answered") {
    OpenQuestion open;
    open.lesson.passes(25s);
    CHECK(open.host.desk.newest(Slot::tally)["extraTime"]["students"] == 1);
    CHECK(open.host.desk.newest(Slot::room)["phase"] == "asking");
    open.lesson.answers(open.ada, {1});
    open.lesson.passes(4s);
    CHECK(open.host.desk.newest(Slot::room)["phase"] == "closed");
    CHECK(open.screen.desk.newest(Slot::tally)["answered"] == 1);
    CHECK(open.ada.desk.newest(Slot::seat)["lastCommand"]["result"] == "accepted");
}

TEST_CASE("nobody but the student and the host is sent anything when extra time is granted") {
    Lesson lesson{{which_model()}};
    auto& host = lesson.host();
    auto& screen = lesson.screen();
    auto& ada = lesson.student("Ada");
    auto& linus = lesson.student("Linus");
    lesson.passes(1s);
    const auto sends = screen.desk.sends + ada.desk.sends + linus.desk.sends;
    grants(lesson, host, 25);
    lesson.passes(1s);
    CHECK(screen.desk.sends + ada.desk.sends + linus.desk.sends == sends);
    CHECK(host.desk.newest(Slot::roster)["rows"][0]["extraTimePercent"] == 25);
}
