// One asking of a question: its drawn order, its clock, the answers that count.
#pragma once

#include <optional>
#include <vector>

#include "quiz/answer.hpp"
#include "quiz/drawing.hpp"
#include "quiz/questions/kind.hpp"
#include "quiz/seat.hpp"
#include "quiz/time.hpp"

namespace quizroom::quiz {

/// A question's own time: it stands still while the room is paused or the server away.
struct QuestionClock {
    Instant started;
    Milliseconds stopped{};                // in all, so far
    std::optional<Instant> stopped_since;  // set while it stands still

    /// Time on the clock at `now`, never below zero.
    Milliseconds elapsed(Instant now) const;

    /// When the running clock will show `elapsed`. Only while it runs.
    Instant instant_of(Milliseconds elapsed) const { return started + stopped + elapsed; }

    bool operator==(const QuestionClock&) const = default;
};

/// How sure a student is of an answer, as they say.
enum class Confidence : std::uint8_t { unstated, guessed, fairly_sure, sure };

/// What counts for one student in one round: the last answer, how long it took, and what it is worth.
struct GivenAnswer {
    Answer answer;
    Milliseconds reported{};  // the student's own reaction time, as the client says
    Milliseconds measured{};  // from sending the question to this seat to the answer's arrival
    Milliseconds used{};      // what counts: reported, clamped by measured and the link's allowance
    int credit = 0;           // thousandths
    Score worth;
    Confidence confidence = Confidence::unstated;
    bool operator==(const GivenAnswer&) const = default;
};

/// What voided means: the question was wrong, its answers stay and count for nobody. Superseded: the class has discussed and is asked again.
enum class RoundState { open, credited, skipped, voided, superseded };

/// Whoever had more time than the others for this question.
struct LongerTime {
    SeatId seat = 0;
    int percent = 0;
    bool operator==(const LongerTime&) const = default;
};

struct Round {
    static constexpr std::size_t also_right_max = 16;

    RoundNumber number = 0;
    std::size_t question = 0;  // position in the quiz
    std::size_t place = 0;     // among its questions, without slides; 1 is the first
    Drawing drawing;
    Milliseconds time_limit{};  // as asked; zero means without a timer
    RoundState state = RoundState::open;
    std::vector<std::optional<GivenAnswer>> answers;  // by seat id - 1; shorter when the last seats gave none
    std::size_t answered = 0;
    Counts counts;
    std::vector<LongerTime> longer_times;  // as it was asked
    std::vector<Answer> also_right;        // what the host has marked since, besides the solution
    Sayings said;                          // where it is answered in one's own words

    const GivenAnswer* answer_of(SeatId seat) const {
        return seat >= 1 && seat <= answers.size() && answers[seat - 1] ? &*answers[seat - 1] : nullptr;
    }
    bool operator==(const Round&) const = default;
};

}  // namespace quizroom::quiz
