#include "journal/event_text.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <tuple>

#include "journal/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr auto quiz_hash = "0c0ffee";

quiz::TokenHash a_token() {
    quiz::TokenHash token;
    token.bytes[0] = 0xab;
    token.bytes[31] = 0x07;
    return token;
}

// One example for each event: an event without one does not compile here.
quiz::Event example(std::in_place_type_t<quiz::RoomOpened>) { return quiz::open_room("r1", "000123", devops_quiz(), {quiz::Board::accuracy, false}); }
quiz::Event example(std::in_place_type_t<quiz::SeatTaken>) { return quiz::SeatTaken{3, a_token(), "Zoë \"\\ 🙂"}; }
quiz::Event example(std::in_place_type_t<quiz::SeatRemoved>) { return quiz::SeatRemoved{9'007'199'254'740'991, 4}; }
quiz::Event example(std::in_place_type_t<quiz::SeatBanned>) { return quiz::SeatBanned{12, 5}; }
quiz::Event example(std::in_place_type_t<quiz::RoomLocked>) { return quiz::RoomLocked{13}; }
quiz::Event example(std::in_place_type_t<quiz::RoomUnlocked>) { return quiz::RoomUnlocked{14}; }
quiz::Event example(std::in_place_type_t<quiz::QuestionAsked>) { return quiz::QuestionAsked{15, 2, 7, {{2, 0, 1}, {1, 0}}, 20s}; }
quiz::Event example(std::in_place_type_t<quiz::AnswerAccepted>) {
    return quiz::AnswerAccepted{6, 16, {quiz::Picks{0, 63, 5}, 1234ms, 1300ms, 1250ms, 667, {667, 640}}};
}
quiz::Event example(std::in_place_type_t<quiz::QuestionPaused>) { return quiz::QuestionPaused{17}; }
quiz::Event example(std::in_place_type_t<quiz::QuestionResumed>) { return quiz::QuestionResumed{0}; }
quiz::Event example(std::in_place_type_t<quiz::TimeAdded>) { return quiz::TimeAdded{18, 10s}; }
quiz::Event example(std::in_place_type_t<quiz::LastCallStarted>) {
    return quiz::LastCallStarted{19, {quiz::LastCallReason::everyone_answered, 4321ms, true}};
}
quiz::Event example(std::in_place_type_t<quiz::QuestionClosed>) { return quiz::QuestionClosed{}; }
quiz::Event example(std::in_place_type_t<quiz::QuestionSkipped>) { return quiz::QuestionSkipped{20, 9'999}; }
quiz::Event example(std::in_place_type_t<quiz::SolutionRevealed>) { return quiz::SolutionRevealed{21}; }
quiz::Event example(std::in_place_type_t<quiz::StandingsShown>) { return quiz::StandingsShown{22}; }
quiz::Event example(std::in_place_type_t<quiz::RoomFinished>) { return quiz::RoomFinished{23}; }
quiz::Event example(std::in_place_type_t<quiz::RoomRecovered>) { return quiz::RoomRecovered{86'400'000ms}; }
quiz::Event example(std::in_place_type_t<quiz::HeartbeatRecorded>) { return quiz::HeartbeatRecorded{}; }
quiz::Event example(std::in_place_type_t<quiz::WordsHidden>) { return quiz::WordsHidden{24, "größe \"\\"}; }
quiz::Event example(std::in_place_type_t<quiz::WordsShown>) { return quiz::WordsShown{25, "docker"}; }
quiz::Event example(std::in_place_type_t<quiz::SlideShown>) { return quiz::SlideShown{26, 3}; }

quiz::Event example(std::in_place_type_t<quiz::DiscussionStarted>) { return quiz::DiscussionStarted{27}; }
quiz::Event example(std::in_place_type_t<quiz::ConfidenceStated>) { return quiz::ConfidenceStated{7, 28, quiz::Confidence::guessed}; }
quiz::Event example(std::in_place_type_t<quiz::TeamJoined>) { return quiz::TeamJoined{8, 29, 2}; }
quiz::Event example(std::in_place_type_t<quiz::TeamsFilled>) { return quiz::TeamsFilled{{{1, 2}, {20'000, 1}}}; }

quiz::Event example(std::in_place_type_t<quiz::ExtraTimeGranted>) { return quiz::ExtraTimeGranted{24, 6, 50}; }

quiz::Event example(std::in_place_type_t<quiz::AnswerAlsoRight>) {
    return quiz::AnswerAlsoRight{25, 3, quiz::Picks{1}, {{1, 1000, {1000, 873}}, {20'000, 1000, {1000, 500}}}};
}
quiz::Event example(std::in_place_type_t<quiz::RoundVoided>) { return quiz::RoundVoided{26, 4}; }

template <std::size_t... Index>
quiz::Events examples(std::index_sequence<Index...>) {
    return {example(std::in_place_type<std::variant_alternative_t<Index, quiz::Event>>)...};
}

quiz::Events one_of_each() { return examples(std::make_index_sequence<std::variant_size_v<quiz::Event>>{}); }

journal::QuizSource the_quiz() {
    return [](const std::string& hash) {
        CHECK(hash == quiz_hash);
        return devops_quiz();
    };
}

quiz::Event read(std::string_view text) { return journal::event_of(text, the_quiz()); }

quiz::AnswerAccepted with_answer(quiz::Answer answer) { return {1, 2, {std::move(answer), 1ms, 2ms, 3ms, 1000, {1000, 900}}}; }

}  // namespace

TEST_CASE("every event says the same after it was written down and read") {
    for (const auto& event : one_of_each()) {
        const auto text = journal::text_of(event, quiz_hash);
        CAPTURE(text);
        const auto again = read(text);
        CHECK(again.index() == event.index());
        CHECK(journal::text_of(again, quiz_hash) == text);
    }
}

TEST_CASE("every event has a name of its own") {
    std::vector<std::string_view> names;
    for (const auto& event : one_of_each()) names.push_back(journal::type_of(event));
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
}

TEST_CASE("an accepted answer comes back with its picks and times and points") {
    const auto event = std::get<quiz::AnswerAccepted>(example(std::in_place_type<quiz::AnswerAccepted>));
    const auto again = std::get<quiz::AnswerAccepted>(read(journal::text_of(event)));
    CHECK(again.seat == event.seat);
    CHECK(again.command == event.command);
    CHECK(again.given == event.given);
}

TEST_CASE("a mended answer comes back with whoever it changes and a full room's is small enough to keep") {
    auto event = std::get<quiz::AnswerAlsoRight>(example(std::in_place_type<quiz::AnswerAlsoRight>));
    const auto again = std::get<quiz::AnswerAlsoRight>(read(journal::text_of(event)));
    CHECK(again.round == event.round);
    CHECK(again.answer == event.answer);
    CHECK(again.changed == event.changed);
    event.changed.clear();
    for (quiz::SeatId seat = 1; seat <= quiz::Seating::seats_max; ++seat) event.changed.push_back({seat, 1000, {2000, 1999}});
    CHECK(journal::text_of(event).size() < 600'000);
}

TEST_CASE("an answer of any type comes back as it was") {
    quiz::Picks full;
    while (full.push_back(static_cast<std::uint8_t>(full.size()))) {
    }
    const auto answer =
        GENERATE_COPY(quiz::Answer{quiz::Picks{}}, quiz::Answer{full}, quiz::Answer{quiz::Number{0.1}}, quiz::Answer{quiz::Number{3}},
                      quiz::Answer{quiz::Number{-1e300}}, quiz::Answer{quiz::Text{"a \"quoted\"\nline \u20ac"}}, quiz::Answer{quiz::Text{}});
    const auto again = std::get<quiz::AnswerAccepted>(read(journal::text_of(with_answer(answer))));
    CHECK(again.given.answer == answer);
}

TEST_CASE("a room's opening names its quiz and does not hold it") {
    const auto text = journal::text_of(example(std::in_place_type<quiz::RoomOpened>), quiz_hash);
    CHECK(text == R"({"type":"room-opened","room":"r1","pin":"000123","quiz":"0c0ffee","board":"accuracy","mayChangeAnswer":false})");
    CHECK(*std::get<quiz::RoomOpened>(read(text)).quiz == *devops_quiz());
}

TEST_CASE("a way to play that is not the usual one is written down and an older opening means the usual one") {
    quiz::Settings settings{quiz::Board::none, true, quiz::StandingsPlan::at_chapter_ends, true};
    const auto text = journal::text_of(quiz::open_room("r1", "000123", devops_quiz(), settings), quiz_hash);
    CHECK_THAT(text, Catch::EndsWith(R"("board":"none","mayChangeAnswer":true,"standings":"at-chapter-ends","untimed":true})"));
    CHECK(std::get<quiz::RoomOpened>(read(text)).settings == settings);
    const auto older = read(R"({"type":"room-opened","room":"r1","pin":"000123","quiz":"0c0ffee","board":"speed","mayChangeAnswer":true})");
    CHECK(std::get<quiz::RoomOpened>(older).settings == quiz::Settings{});
}

TEST_CASE("a room that is played in teams with discussions and confidence is opened again as it was") {
    quiz::Settings settings;
    settings.peer_instruction = settings.confidence = true;
    settings.teams = quiz::TeamPlan::balanced;
    settings.team_names = {"Red", "\"Blue\""};
    const auto text = journal::text_of(quiz::open_room("r1", "000123", devops_quiz(), settings), quiz_hash);
    CHECK_THAT(text, Catch::EndsWith(R"("peerInstruction":true,"confidence":true,"teams":"balanced","teamNames":["Red","\"Blue\""]})"));
    CHECK(std::get<quiz::RoomOpened>(read(text)).settings == settings);
}

TEST_CASE("who was put into which team comes back") {
    const auto again = read(journal::text_of(quiz::TeamsFilled{{{1, 2}, {20'000, 1}}}));
    CHECK(std::get<quiz::TeamsFilled>(again).placed == std::vector<quiz::Placed>{{1, 2}, {20'000, 1}});
    CHECK(std::get<quiz::SeatTaken>(read(journal::text_of(quiz::SeatTaken{1, {}, "Ada", 3}))).team == 3);
}

TEST_CASE("what no text can hold is not written down") {
    CHECK_THROWS(journal::text_of(with_answer(quiz::Number{std::numeric_limits<double>::infinity()})));
    CHECK_THROWS(journal::text_of(quiz::SeatTaken{1, {}, "\xff"}));
}

TEST_CASE("a text that is no event says which member is at fault") {
    const auto [text, reason] = GENERATE(table<std::string, std::string>({
        {R"({"type":"seat-taken","seat":1,"token":"00"})", "member token cannot be read"},
        {R"({"type":"seat-removed","command":1})", "member seat is missing"},
        {R"({"type":"seat-removed","command":-1,"seat":1})", "member command cannot be read (out of range)"},
        {R"({"type":"seat-removed","command":1,"seat":4294967296})", "member seat cannot be read (out of range)"},
        {R"({"type":"seat-removed","command":1,"seat":1.5})", "member seat cannot be read (not a whole number)"},
        {R"({"type":"last-call-started","command":1,"reason":"boredom","deadlineMs":1,"restarted":false})",
         "reason cannot be read (an unknown name)"},
        {R"({"type":"question-asked","command":1,"round":1,"question":0,"drawnItems":{},"drawnGroups":[],"timeLimitMs":1})", "drawnItems"},
        {R"({"type":"room-painted"})", "its type 'room-painted' is unknown"},
    }));
    CAPTURE(text);
    CHECK_THROWS_WITH(read(text), Catch::Contains(reason));
}

TEST_CASE("a text that is not JSON is no event") {
    const std::string text = GENERATE("", "{", "[]", "null", "{\"type\":7}");
    CAPTURE(text);
    CHECK_THROWS(read(text));
}
