// A live room as a value: the fold of its journal. It knows nothing of connections, journals, clocks or frames.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "quiz/question.hpp"
#include "quiz/round.hpp"
#include "quiz/seat.hpp"
#include "quiz/settings.hpp"
#include "quiz/time.hpp"

namespace quizroom::quiz {

enum class LastCallReason { host, everyone_answered };

/// The end of a question that comes before its time. Both times are on the question's clock.
struct LastCall {
    LastCallReason reason = LastCallReason::host;
    Milliseconds deadline{};  // what is tapped after it does not count
    bool restarted = false;   // a changed answer restarts the call once
    bool operator==(const LastCall&) const = default;
};

/// Answers tapped in time may be on their way for this long after a deadline.
inline constexpr Milliseconds last_call_grace{500};
/// How long students may still change their minds once everyone present has answered.
inline constexpr Milliseconds last_call_for_changes{3'000};
inline constexpr Milliseconds added_time{10'000};
/// The longest a question can become through added time.
inline constexpr Milliseconds question_time_max{std::chrono::minutes{30}};

struct Lobby {
    bool operator==(const Lobby&) const = default;
};
struct Asking {
    QuestionClock clock;
    Milliseconds extension{};  // added by the host; changes the deadline, not what speed is measured against
    std::optional<LastCall> last_call;
    bool operator==(const Asking&) const = default;
};
struct Closed {
    bool operator==(const Closed&) const = default;
};
struct Discussing {  // after the close, before the same question is asked again
    bool operator==(const Discussing&) const = default;
};
struct Revealed {
    bool operator==(const Revealed&) const = default;
};
struct Standings {
    bool are_shown = true;  // else a question was skipped where no standings are due
    bool operator==(const Standings&) const = default;
};
struct ShowingSlide {
    std::size_t slide = 0;  // position in the quiz
    bool operator==(const ShowingSlide&) const = default;
};
struct Finished {
    bool operator==(const Finished&) const = default;
};

using Phase = std::variant<Lobby, Asking, Closed, Discussing, Revealed, Standings, ShowingSlide, Finished>;

/// Incremented by each move of the game, and by nothing else.
using Step = std::uint32_t;

/// What was mended last, told to everybody until the next question is asked.
struct Remedy {
    enum class Kind { another_answer, voided };
    RoundNumber round = 0;
    Kind kind = Kind::another_answer;
    bool operator==(const Remedy&) const = default;
};

struct Team {
    std::uint32_t members = 0;        // who play
    std::uint32_t previous_rank = 0;  // before the points that were given last; 0 for none
    bool operator==(const Team&) const = default;
};

/// Who plays for which team.
struct Placed {
    SeatId seat = 0;
    TeamId team = no_team;
    bool operator==(const Placed&) const = default;
};

struct Room {
    static constexpr std::size_t host_commands_max = 64;  // remembered, so that a repeated one changes nothing

    std::string id;
    std::string pin;
    std::shared_ptr<const Quiz> quiz;
    Settings settings;
    bool locked = false;
    Seating seats;
    std::vector<Team> teams;  // by team - 1
    Phase phase;
    Step step = 0;
    std::size_t next_question = 0;  // position in the quiz
    std::size_t slide_count = 0;    // in the quiz
    std::size_t slides_passed = 0;  // before `next_question`
    bool standings_seen = true;     // since points were given last: who has moved is told from there
    std::vector<Round> rounds;      // the last one is in play from Asking to Standings
    std::optional<Remedy> remedy;
    std::deque<CommandId> host_commands;
    std::uint64_t sequence = 0;  // events so far
    Instant opened_at;
    Instant recorded_at;  // of the last event

    template <typename P>
    bool in() const {
        return std::holds_alternative<P>(phase);
    }
    template <typename P>
    const P* in_phase() const {
        return std::get_if<P>(&phase);
    }

    /// Asked, and its result is still looked at.
    bool has_question_in_play() const { return in<Asking>() || awaits_reveal() || in<Revealed>(); }
    /// Its answers are in, and its solution is not known yet.
    bool awaits_reveal() const { return in<Closed>() || in<Discussing>(); }

    const Round& round() const { return rounds.back(); }
    const Question& question() const { return quiz->questions[round().question]; }
    bool has_next_question() const { return next_question < quiz->questions.size(); }
    std::size_t question_count() const { return quiz->questions.size() - slide_count; }

    /// Whether this host command has already had its effect.
    bool has_done(CommandId command) const;
    /// It has now; 0 is none.
    void remember(CommandId command);

    bool operator==(const Room& other) const;
};

/// When, on the open question's clock, taps stop to count; nothing without a timer and a last call. `limit` is the time as asked.
std::optional<Milliseconds> deadline_of(const Asking& asking, Milliseconds limit);

/// The same for everybody without extra time.
std::optional<Milliseconds> deadline_of(const Room& room, const Asking& asking);

/// Whether students are asked how sure they are of the question in play: where something can be right, and the room is played so.
bool asks_confidence(const Room& room);

/// When the open question wants to be closed by a `PassTime`; nothing while it is paused or untimed.
std::optional<Instant> closes_itself_at(const Room& room);

}  // namespace quizroom::quiz
