// What has happened in a room, in the past tense: everything decided is recorded, nothing is decided again on replay.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "quiz/room.hpp"

namespace quizroom::quiz {

// `command` is the host's command that caused the event, 0 where there was none.

struct RoomOpened {
    std::string room;
    std::string pin;
    std::shared_ptr<const Quiz> quiz;
    Settings settings;
};
struct SeatTaken {
    SeatId seat = 0;
    TokenHash token;
    std::string nickname;
    TeamId team = no_team;
};
struct TeamJoined {
    SeatId seat = 0;
    CommandId command = 0;  // the student's own
    TeamId team = no_team;
};
struct TeamsFilled {  // whoever had none when the game began
    std::vector<Placed> placed;
};
struct SeatRemoved {
    CommandId command = 0;
    SeatId seat = 0;
};
struct SeatBanned {
    CommandId command = 0;
    SeatId seat = 0;
};
struct ExtraTimeGranted {
    CommandId command = 0;
    SeatId seat = 0;
    int percent = 0;  // 0 takes it back
};
struct RoomLocked {
    CommandId command = 0;
};
struct RoomUnlocked {
    CommandId command = 0;
};
struct QuestionAsked {  // behind a discussion: the same one again
    CommandId command = 0;
    RoundNumber round = 0;
    std::size_t question = 0;  // position in the quiz
    Drawing drawing;
    Milliseconds time_limit{};
};
struct SlideShown {
    CommandId command = 0;
    std::size_t slide = 0;  // position in the quiz
};
struct AnswerAccepted {
    SeatId seat = 0;
    CommandId command = 0;  // the student's own
    GivenAnswer given;
};
struct ConfidenceStated {
    SeatId seat = 0;
    CommandId command = 0;  // the student's own
    Confidence confidence = Confidence::unstated;
};
struct QuestionPaused {
    CommandId command = 0;
};
struct QuestionResumed {
    CommandId command = 0;
};
struct TimeAdded {
    CommandId command = 0;
    Milliseconds amount{};
};
struct LastCallStarted {
    CommandId command = 0;
    LastCall call;
};
struct QuestionClosed {};
struct DiscussionStarted {
    CommandId command = 0;
};
struct QuestionSkipped {  // the open or closed one loses its answers; else the next one is passed over
    CommandId command = 0;
    std::size_t question = 0;
};
/// What an answer is worth from here on.
struct Regraded {
    SeatId seat = 0;
    int credit = 0;
    Score worth;
    bool operator==(const Regraded&) const = default;
};
struct AnswerAlsoRight {  // the key was wrong: the host lets another answer count
    CommandId command = 0;
    RoundNumber round = 0;
    Answer answer;
    std::vector<Regraded> changed;  // by seat; whoever gives it later is graded so at once
};
struct RoundVoided {  // the question was wrong: it counts for nobody
    CommandId command = 0;
    RoundNumber round = 0;
};
struct SolutionRevealed {
    CommandId command = 0;
};
struct StandingsShown {
    CommandId command = 0;
};
struct WordsHidden {  // what was said in the round in play is kept from the projector
    CommandId command = 0;
    std::string key;
};
struct WordsShown {
    CommandId command = 0;
    std::string key;
};
struct RoomFinished {
    CommandId command = 0;
};
struct RoomRecovered {  // the server was away, and an open question's clock stood still
    Milliseconds away{};
};
struct HeartbeatRecorded {};  // the server was here at this time

using Event = std::variant<RoomOpened, SeatTaken, SeatRemoved, SeatBanned, RoomLocked, RoomUnlocked, QuestionAsked, AnswerAccepted, QuestionPaused,
                           QuestionResumed, TimeAdded, LastCallStarted, QuestionClosed, QuestionSkipped, SolutionRevealed, StandingsShown,
                           RoomFinished, RoomRecovered, HeartbeatRecorded, ExtraTimeGranted, AnswerAlsoRight, RoundVoided, WordsHidden, WordsShown,
                           SlideShown, DiscussionStarted, ConfidenceStated, TeamJoined, TeamsFilled>;
using Events = std::vector<Event>;

}  // namespace quizroom::quiz
