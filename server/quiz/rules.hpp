// The rules one by one, an overload per command; `decide` picks among them. Internal to the core.
#pragma once

#include "quiz/decide.hpp"

namespace quizroom::quiz {

// decide_student.cpp
Decided decide(const Room& room, const Join& command, Instant now);
Decided decide(const Room& room, const SubmitAnswer& command, Instant now);

// decide_teams.cpp
Decided decide(const Room& room, const JoinTeam& command, Instant now);

// decide_confidence.cpp
Decided decide(const Room& room, const StateConfidence& command, Instant now);

// decide_host.cpp
Decided decide(const Room& room, const AskNext& command, Instant now);
Decided decide(const Room& room, const CloseQuestion& command, Instant now);
Decided decide(const Room& room, const DiscussQuestion& command, Instant now);
Decided decide(const Room& room, const AskAgain& command, Instant now);
Decided decide(const Room& room, const RevealSolution& command, Instant now);
Decided decide(const Room& room, const ShowStandings& command, Instant now);
Decided decide(const Room& room, const SkipQuestion& command, Instant now);
Decided decide(const Room& room, const EndRoom& command, Instant now);
Decided decide(const Room& room, const PauseQuestion& command, Instant now);
Decided decide(const Room& room, const ResumeQuestion& command, Instant now);
Decided decide(const Room& room, const AddTime& command, Instant now);
Decided decide(const Room& room, const LockRoom& command, Instant now);
Decided decide(const Room& room, const UnlockRoom& command, Instant now);
Decided decide(const Room& room, const RemoveSeat& command, Instant now);
Decided decide(const Room& room, const BanSeat& command, Instant now);
Decided decide(const Room& room, const GrantExtraTime& command, Instant now);

// decide_remedy.cpp
Decided decide(const Room& room, const AcceptAlso& command, Instant now);
Decided decide(const Room& room, const VoidRound& command, Instant now);
Decided decide(const Room& room, const HideWords& command, Instant now);
Decided decide(const Room& room, const ShowWords& command, Instant now);

// decide_time.cpp
Decided decide(const Room& room, const PassTime& command, Instant now);
Decided decide(const Room& room, const NoteAttendance& command, Instant now);
Decided decide(const Room& room, const RecordHeartbeat& command, Instant now);
Decided decide(const Room& room, const RecoverRoom& command, Instant now);
Decided decide(const Room& room, const AbandonRoom& command, Instant now);

}  // namespace quizroom::quiz
