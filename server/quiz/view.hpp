// The board as seen from each chair. Every view is built by copying in what its reader may know: there is no bigger
// view from which something is taken away, so nothing can be forgotten.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/discussion.hpp"
#include "quiz/rich_text.hpp"
#include "quiz/room.hpp"

namespace quizroom::quiz {

struct QuestionView {
    RoundNumber round = 0;
    std::size_t number = 0;  // 1 is the quiz's first question; slides are not counted
    std::string_view kind;
    std::string_view chapter;
    std::string_view heading;
    RichText prompt;
    nlohmann::json shown;       // by the kind, without the solution
    std::optional<int> points;  // for a full credit; nothing in a room without points
    Milliseconds time_limit{};
    std::optional<Instant> closes_at;         // taps count until then; nothing while paused or without an end
    std::optional<Milliseconds> paused_with;  // what is left while the clock stands still
    std::optional<LastCallReason> last_call;
    bool may_change_answer = true;
    std::size_t vote = 1;          // 2 when it is asked again behind a discussion, and so on
    bool asks_confidence = false;  // whoever has answered is asked how sure they are
};

/// What the author says to whoever chose an option.
struct FeedbackView {
    std::size_t option = 0;  // as shown
    RichText text;
};

struct SolutionView {
    nlohmann::json shown;  // by the kind
    RichText explanation;
    std::vector<Answer> also_right;        // what the host lets count besides
    std::vector<FeedbackView> feedback{};  // in shown order
};

struct MisconceptionView {
    std::size_t option = 0;  // as shown
    std::string_view words;
};

struct RemedyView {
    std::size_t number = 0;  // 1 is the quiz's first question
    Remedy::Kind kind = Remedy::Kind::another_answer;
};

struct StandingView {
    SeatId seat = 0;
    std::string nickname;
    std::uint32_t rank = 0;
    std::uint32_t previous_rank = 0;  // 0: had none
    std::int64_t points = 0;
    std::int64_t gained = 0;
};

struct TeamStandingView {
    TeamId team = no_team;
    std::uint32_t rank = 0;           // 0: has no members
    std::uint32_t previous_rank = 0;  // 0: had none
    std::uint32_t members = 0;
    std::int64_t points = 0;  // the mean of its members', rounded
};

struct TeamsView {
    std::vector<std::string_view> names;                     // by team - 1
    bool may_choose = false;                                 // students choose theirs now
    std::optional<std::vector<TeamStandingView>> standings;  // where the room is told who stands where: the best first
};

/// How sure those were who were right, partly right and wrong: by `Confidence`, from guessed to sure.
struct ConfidenceView {
    using Counts = std::array<std::uint32_t, 3>;
    Counts right{};
    Counts partly{};
    Counts wrong{};
};

/// What a discussion has changed.
struct DiscussedView {
    RightCount before;
    RightCount after;
};

struct SlideView {
    std::string_view chapter;
    std::string_view heading;
    RichText text;
};

/// What everybody in the room may know: students and screens get the same.
struct RoomView {
    static constexpr std::size_t standings_max = 10;

    std::uint64_t sequence = 0;
    std::string room;
    std::string pin;
    std::string title;
    std::string_view phase;
    Step step = 0;
    bool locked = false;
    bool paused = false;
    Board board = Board::speed;
    std::size_t question_count = 0;
    std::optional<QuestionView> question;                // from Asking to Revealed
    std::optional<SlideView> slide{};                    // ShowingSlide only
    std::optional<SolutionView> solution;                // Revealed only
    std::optional<RemedyView> remedy;                    // until the next question is asked
    std::optional<std::vector<StandingView>> standings;  // Standings and Finished, where the room has any: the best ten
    std::optional<TeamsView> teams{};
    std::optional<ConfidenceView> confidence{};  // Revealed only, where the class was asked
    std::optional<DiscussedView> discussed{};    // Revealed only, of a graded kind that was discussed
};

/// Whether the class had better talk about the closed question.
struct DiscussionView {
    bool is_possible = false;
    std::optional<RightCount> count{};  // of a graded kind
    std::optional<Advice> advice{};     // after the first vote on a graded kind
};

/// What hosts know besides.
struct HostView {
    Settings settings;
    std::string_view kind;                       // of the question in play
    std::optional<SolutionView> solution_ahead;  // from Asking on, of a graded kind
    std::string_view next_heading;               // empty when there is no next question
    std::string_view next_kind;
    bool without_standings = false;                   // Revealed only: they are not due after this question
    std::vector<MisconceptionView> misconceptions{};  // of the question in play, in shown order
    std::optional<DiscussionView> discussion{};       // Closed and Discussing, in a room with peer instruction
};

enum class Result { none, wrong, partly, right };

struct ResultView {
    Result result = Result::none;
    int credit = 0;                      // thousandths
    std::optional<std::int64_t> points;  // on the board that ranks
};

/// What one student knows besides.
struct SeatView {
    std::uint64_t sequence = 0;
    SeatId seat = 0;
    std::string nickname;
    SeatState state = SeatState::playing;
    std::uint64_t shuffle_seed = 0;         // 53 bits, for orders that differ between neighbours
    RoundNumber round = 0;                  // the question in play, 0 for none
    std::optional<Answer> answer;           // what counts in this round so far
    std::optional<Answer> answer_before{};  // what this student said before the discussion
    Confidence confidence = Confidence::unstated;
    TeamId team = no_team;
    std::optional<Instant> closes_at;    // this student's own deadline
    std::optional<ResultView> result;    // Revealed only, of a graded kind
    std::optional<std::int64_t> points;  // credited so far; nothing in a room without points
    std::uint32_t rank = 0;              // 0: none yet, or none that is told
    std::size_t ranked_of = 0;
};

/// Who has come, for the projector's lobby.
struct ArrivalsView {
    static constexpr std::size_t names_max = 60;

    std::vector<std::string_view> names;  // the newest first
    std::size_t more_names = 0;
};

/// For whom the open question goes on when the time is up for the others.
struct ExtraTimeView {
    std::size_t students = 0;
    std::optional<Instant> closes_at;  // for the last of them; nothing while paused
};

struct SaidView {
    std::string_view words;
    std::uint32_t count = 0;
    bool is_hidden = false;     // told to hosts; screens are not told of the words at all
    std::optional<int> credit;  // thousandths, of a graded kind; for the screen once it is revealed
};

/// What was said in own words.
struct SaidListView {
    static constexpr std::size_t said_max = 100;

    std::vector<SaidView> said;  // the most frequent
    std::size_t more = 0;        // different ones that are not told
};

/// How the question in play is going, for screen and host.
struct TallyView {
    std::uint64_t sequence = 0;
    RoundNumber round = 0;
    std::size_t joined = 0;
    std::size_t present = 0;
    std::size_t answered = 0;
    std::optional<Counts> counts;                // for the screen from Closed on
    std::optional<ArrivalsView> arrivals;        // Lobby only
    std::optional<ExtraTimeView> extra_time;     // for hosts, where somebody has some who may still answer
    std::optional<SaidListView> said{};          // of a kind that is answered in own words; for the screen from Closed on
    std::optional<Counts> counts_before{};       // the same of the vote before the discussion
    std::optional<std::size_t> said_how_sure{};  // for hosts, while students are asked
    std::vector<std::uint32_t> team_sizes{};     // Lobby only, by team - 1
};

/// One line of the host's list of students.
struct RosterRow {
    SeatId seat = 0;
    std::string nickname;
    SeatState state = SeatState::playing;
    bool present = false;
    RoundNumber answered_in = 0;         // the last round with an answer of theirs, 0 for none
    std::optional<std::int64_t> points;  // nothing in a room without points
    std::uint32_t rank = 0;
    int extra_time_percent = 0;
    TeamId team = no_team;
};

/// "lobby", "asking", "closed", "discussing", "revealed", "standings", "slide" or "finished".
std::string_view name_of(const Phase& phase);

RoomView view_for_everyone(const Room& room, Instant now);
HostView view_for_host(const Room& room);
SeatView view_for_seat(const Room& room, SeatId seat);
TallyView tally_for_screen(const Room& room, std::size_t present);
TallyView tally_for_host(const Room& room, std::size_t present);
RosterRow roster_row(const Room& room, SeatId seat, bool is_present);

}  // namespace quizroom::quiz
