#include "protocol/documents.hpp"

namespace quizroom::protocol {
namespace {

using quiz::Milliseconds;
using quiz::SeatState;
using quiz::TallyView;

constexpr auto join_url = "https://quiz.example.org";
constexpr auto screen_secret = "9c1185a5c5e9fc54612808977ee8f548b2258d31e0d3c5f7a98b6c4d2e1f0031";

Welcome welcome(Role role) {
    Welcome message{role, example_room, example_now, {}, {}};
    if (role != Role::student) message.join_url = join_url;
    if (role == Role::host) message.screen_secret = screen_secret;
    return message;
}

Refused refused(quiz::Refusal refusal) { return {quiz::code_of(refusal), std::string{quiz::sentence_of(refusal)}, {}, {}}; }

Refused not_understood() {
    return {code_of(ServerRefusal::malformed_message), R"(The member "id" is missing: it is a whole number from 1 to 9007199254740991.)", {}, {}};
}

Refused too_many_attempts() {
    const auto refusal = ServerRefusal::too_many_attempts;
    return {code_of(refusal), std::string{sentence_of(refusal)}, {}, Milliseconds{41'000}};
}

Refused nickname_taken() {
    auto message = refused(quiz::Refusal::nickname_taken);
    message.suggestion = "Ada 2";
    return message;
}

TallyView in_the_lobby() { return {4, 0, 62, 60, 0, {}, quiz::ArrivalsView{{"Grace", "Linus"}, 60}, {}}; }
TallyView waits_for_extra_time() {
    auto view = TallyView{7, 1, 62, 60, 59, quiz::Counts{30, 0, 29}, {}, {}};
    view.extra_time = quiz::ExtraTimeView{1, example_now + Milliseconds{30'000}};
    return view;
}

TallyView in_the_lobby_with_teams() {
    auto view = in_the_lobby();
    view.team_sizes = {31, 31};
    return view;
}

TallyView second_vote() {
    auto view = TallyView{14, 2, 62, 60, 58, quiz::Counts{47, 6, 5}, {}, {}};
    view.counts_before = quiz::Counts{27, 21, 12};
    view.said_how_sure = 51;
    return view;
}

TallyView answers_come_in() { return {7, 1, 62, 60, 2, quiz::Counts{1, 0, 1}, {}, {}}; }

TallyView said_for_the_host() {
    return {9, 2, 3, 3, 3, quiz::Counts{}, {}, {}, quiz::SaidListView{{{"Docker", 2, false, 1000}, {"rubbish", 1, true, 0}}, 0}};
}
TallyView word_cloud() { return {9, 2, 120, 118, 117, quiz::Counts{}, {}, {}, quiz::SaidListView{{{"teamwork", 9, false, {}}}, 12}}; }

std::string three_students() {
    const std::vector<quiz::RosterRow> rows{{1, "Ada", SeatState::playing, true, 3, 950, 2},
                                            {2, "Linus", SeatState::removed, false, 0, 0, 0},
                                            {4, "Грейс 🦊", SeatState::banned, false, 2, 10, 0}};
    return encode(std::span<const quiz::RosterRow>{rows});
}

std::string a_student_with_extra_time() {
    const std::vector<quiz::RosterRow> rows{{1, "Ada", SeatState::playing, true, 0, 0, 0, 50}};
    return encode(std::span<const quiz::RosterRow>{rows});
}

std::string a_student_in_a_team() {
    const std::vector<quiz::RosterRow> rows{{1, "Ada", SeatState::playing, true, 0, 0, 0, 0, 2}};
    return encode(std::span<const quiz::RosterRow>{rows});
}

std::string a_student_without_points() {
    const std::vector<quiz::RosterRow> rows{{1, "Ada", SeatState::playing, true, 3, std::nullopt, 0}};
    return encode(std::span<const quiz::RosterRow>{rows});
}

}  // namespace

Documents small_documents() {
    return {
        {"a student is welcome", encode(welcome(Role::student))},
        {"a host is welcome", encode(welcome(Role::host))},
        {"a projector is welcome", encode(welcome(Role::screen))},
        {"the server's time", encode_pong(8123.75, example_now + Milliseconds{40})},
        {"a message was not understood", encode(not_understood())},
        {"the nickname is taken", encode(nickname_taken())},
        {"too many wrong PINs", encode(too_many_attempts())},
        {"goodbye: removed", encode_goodbye(Farewell::removed, {})},
        {"goodbye: banned", encode_goodbye(Farewell::banned, {})},
        {"goodbye: replaced", encode_goodbye(Farewell::replaced, {})},
        {"goodbye: room-closed", encode_goodbye(Farewell::room_closed, {})},
        {"goodbye: restarting", encode_goodbye(Farewell::restarting, Milliseconds{2'000})},
        {"tally: the lobby", encode(in_the_lobby())},
        {"tally: what was said, for the host", encode(said_for_the_host())},
        {"tally: a word cloud, for the screen", encode(word_cloud())},
        {"tally: the lobby of a room with teams", encode(in_the_lobby_with_teams())},
        {"tally: the vote after a discussion", encode(second_vote())},
        {"tally: answers come in", encode(answers_come_in())},
        {"tally: somebody has extra time", encode(waits_for_extra_time())},
        {"tally: for the screen before the close", encode(TallyView{7, 1, 3, 3, 2, {}, {}, {}})},
        {"roster: three students", three_students()},
        {"roster: nobody yet", encode(std::span<const quiz::RosterRow>{})},
        {"roster: a student in a room without points", a_student_without_points()},
        {"roster: a student with extra time", a_student_with_extra_time()},
        {"roster: a student in a team", a_student_in_a_team()},
        {"notice: the server cannot save", encode(Notice::cannot_save)},
        {"notice: it can save again", encode(Notice::none)},
    };
}

}  // namespace quizroom::protocol
