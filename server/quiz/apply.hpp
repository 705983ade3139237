// What each event does to a room, an overload per event; `evolve` picks among them. Internal to the core.
#pragma once

#include "quiz/event.hpp"

namespace quizroom::quiz {

// evolve.cpp
void apply(Room& room, const RoomOpened& event, Instant at);
void apply(Room& room, const RoomLocked& event, Instant at);
void apply(Room& room, const RoomUnlocked& event, Instant at);
void apply(Room& room, const QuestionAsked& event, Instant at);
void apply(Room& room, const SlideShown& event, Instant at);
void apply(Room& room, const QuestionPaused& event, Instant at);
void apply(Room& room, const QuestionResumed& event, Instant at);
void apply(Room& room, const TimeAdded& event, Instant at);
void apply(Room& room, const LastCallStarted& event, Instant at);
void apply(Room& room, const QuestionClosed& event, Instant at);
void apply(Room& room, const DiscussionStarted& event, Instant at);
void apply(Room& room, const QuestionSkipped& event, Instant at);
void apply(Room& room, const SolutionRevealed& event, Instant at);
void apply(Room& room, const StandingsShown& event, Instant at);
void apply(Room& room, const RoomFinished& event, Instant at);
void apply(Room& room, const RoomRecovered& event, Instant at);
void apply(Room& room, const HeartbeatRecorded& event, Instant at);

// evolve_students.cpp
void apply(Room& room, const SeatTaken& event, Instant at);
void apply(Room& room, const TeamJoined& event, Instant at);
void apply(Room& room, const TeamsFilled& event, Instant at);
void apply(Room& room, const SeatRemoved& event, Instant at);
void apply(Room& room, const SeatBanned& event, Instant at);
void apply(Room& room, const ExtraTimeGranted& event, Instant at);
void apply(Room& room, const AnswerAccepted& event, Instant at);
void apply(Room& room, const ConfidenceStated& event, Instant at);

// evolve_remedy.cpp
void apply(Room& room, const AnswerAlsoRight& event, Instant at);
void apply(Room& room, const RoundVoided& event, Instant at);
void apply(Room& room, const WordsHidden& event, Instant at);
void apply(Room& room, const WordsShown& event, Instant at);

}  // namespace quizroom::quiz
