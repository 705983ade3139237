// What people, and the passing of time, ask of a room. Time, chance and presence come in as arguments.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "quiz/room.hpp"

namespace quizroom::quiz {

struct Join {
    TokenHash token;
    std::string nickname;  // as typed
};

struct SubmitAnswer {
    SeatId seat = 0;
    CommandId id = 0;
    RoundNumber round = 0;
    Answer answer;
    Milliseconds reported{};   // from the question being painted to the tap, by the client's own clock
    Milliseconds sent{};       // on the question's clock: when it was first sent to this seat
    Milliseconds allowance{};  // the round trip that is forgiven
};

struct StateConfidence {
    SeatId seat = 0;
    CommandId id = 0;
    RoundNumber round = 0;
    Confidence confidence = Confidence::sure;
};

struct JoinTeam {
    SeatId seat = 0;
    CommandId id = 0;
    TeamId team = no_team;
};

/// The most that a slow link, or a lie about it, can gain.
inline constexpr Milliseconds allowance_max{500};

// Moves of the game: they carry the step they were pressed on.
struct AskNext {
    CommandId id = 0;
    Step step = 0;
    std::uint64_t seed = 0;  // of the drawn order
};
struct CloseQuestion {
    CommandId id = 0;
    Step step = 0;
};
struct DiscussQuestion {
    CommandId id = 0;
    Step step = 0;
};
struct AskAgain {
    CommandId id = 0;
    Step step = 0;
};
struct RevealSolution {
    CommandId id = 0;
    Step step = 0;
};
struct ShowStandings {
    CommandId id = 0;
    Step step = 0;
};
struct SkipQuestion {
    CommandId id = 0;
    Step step = 0;
};
struct EndRoom {
    CommandId id = 0;
    Step step = 0;
};

// What may be pressed at any step.
struct PauseQuestion {
    CommandId id = 0;
};
struct ResumeQuestion {
    CommandId id = 0;
};
struct AddTime {
    CommandId id = 0;
};
struct LockRoom {
    CommandId id = 0;
};
struct UnlockRoom {
    CommandId id = 0;
};
struct RemoveSeat {
    CommandId id = 0;
    SeatId seat = 0;
};
struct BanSeat {
    CommandId id = 0;
    SeatId seat = 0;
};
struct GrantExtraTime {
    CommandId id = 0;
    SeatId seat = 0;
    int percent = 0;  // one of extra_time_steps
};

// What mends a question that has closed.
struct AcceptAlso {
    CommandId id = 0;
    RoundNumber round = 0;
    Answer answer;  // in the positions that were shown
};
struct VoidRound {
    CommandId id = 0;
    RoundNumber round = 0;
};
struct HideWords {  // of what was said in the round in play, as it is shown
    CommandId id = 0;
    RoundNumber round = 0;
    std::string words;
};
struct ShowWords {
    CommandId id = 0;
    RoundNumber round = 0;
    std::string words;
};

// What nobody presses.
struct PassTime {};
struct NoteAttendance {
    std::vector<bool> present;  // by seat id - 1; shorter means absent
};
struct RecordHeartbeat {};
struct RecoverRoom {};  // the first command after a restart
struct AbandonRoom {};  // nobody has been connected for too long

using Command =
    std::variant<Join, SubmitAnswer, StateConfidence, JoinTeam, AskNext, CloseQuestion, DiscussQuestion, AskAgain, RevealSolution, ShowStandings,
                 SkipQuestion, EndRoom, PauseQuestion, ResumeQuestion, AddTime, LockRoom, UnlockRoom, RemoveSeat, BanSeat, GrantExtraTime, AcceptAlso,
                 VoidRound, HideWords, ShowWords, PassTime, NoteAttendance, RecordHeartbeat, RecoverRoom, AbandonRoom>;

}  // namespace quizroom::quiz
