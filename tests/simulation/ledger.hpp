// One room's records, accounted for a second time and another way: when the rules' own fold goes wrong, the two no longer
// agree. It knows the rules as README.md and protocol/README.md tell them, and calls nothing that decides or evolves.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/journal.hpp"

namespace quizroom::simulation {

class Ledger {
public:
    /// What a `room` document that was built right behind a record has to say.
    struct Moment {
        std::string_view phase = "lobby";
        quiz::Step step = 0;
        bool locked = false;
        bool paused = false;
        quiz::RoundNumber round = 0;
        std::int64_t closes_at_ms = 0;  // what tells students that a question closes; 0 while it has no end
        bool operator==(const Moment&) const = default;
    };

    /// Throws a `Violation` when the record cannot follow.
    void enter(const journal::Record& record);

    std::uint64_t sequence() const { return moments_.size(); }
    journal::Epoch epoch() const { return epoch_; }
    const Moment& moment(std::uint64_t sequence) const { return moments_[sequence - 1]; }
    bool is_finished() const { return moment_.phase == "finished"; }
    /// Whether the solution of this question of the quiz has been shown, or never will be.
    bool has_shown(std::size_t question) const { return is_finished() || shown_.contains(question); }

    /// Whether an answer with this id of this seat's counts or has counted.
    bool holds_answer(quiz::SeatId seat, quiz::CommandId command) const;
    bool holds_command(quiz::CommandId command) const { return host_commands_.contains(command); }
    bool is_playing(quiz::SeatId seat) const { return students_.at(seat - 1).state == quiz::SeatState::playing; }
    /// When the open question closes for this seat, at this event; 0 where it does not, or the clock stands.
    std::int64_t closes_at_ms(quiz::SeatId seat, std::uint64_t sequence) const;
    std::size_t answers_entered() const { return answers_entered_; }

    /// Throws a `Violation` unless the fold has come to the same.
    void compare(const quiz::Room& room) const;

private:
    struct Student {
        std::string nickname;
        quiz::TeamId team = quiz::no_team;
        quiz::SeatState state = quiz::SeatState::playing;
        std::set<quiz::CommandId> answers;
        std::optional<quiz::GivenAnswer> given;  // in the round in play
        int extra_percent = 0;
        int extra_percent_in_play = 0;  // as the question in play was asked
        quiz::Score score;
        std::optional<std::int64_t> ranked_with;  // points when ranks were given last
        std::uint32_t rank = 0;
    };

    /// One asking of a question, kept because a host may mend it later.
    struct Played {
        std::size_t question = 0;
        std::map<quiz::SeatId, quiz::GivenAnswer> given;
        std::map<quiz::SeatId, quiz::Score> worth;  // what it has brought, once it has counted
        std::map<quiz::SeatId, quiz::Milliseconds> limits;
        std::set<quiz::SeatId> mended;
        bool is_skipped = false;
        bool is_superseded = false;
        std::vector<quiz::Answer> also_right;
        bool is_voided = false;
    };

    void happen(const quiz::RoomOpened& event, quiz::Instant at);
    void happen(const quiz::SeatTaken& event, quiz::Instant at);
    void happen(const quiz::SeatRemoved& event, quiz::Instant at);
    void happen(const quiz::SeatBanned& event, quiz::Instant at);
    void happen(const quiz::RoomLocked& event, quiz::Instant at);
    void happen(const quiz::RoomUnlocked& event, quiz::Instant at);
    void happen(const quiz::QuestionAsked& event, quiz::Instant at);
    void happen(const quiz::AnswerAccepted& event, quiz::Instant at);
    void happen(const quiz::QuestionPaused& event, quiz::Instant at);
    void happen(const quiz::QuestionResumed& event, quiz::Instant at);
    void happen(const quiz::TimeAdded& event, quiz::Instant at);
    void happen(const quiz::LastCallStarted& event, quiz::Instant at);
    void happen(const quiz::QuestionClosed& event, quiz::Instant at);
    void happen(const quiz::QuestionSkipped& event, quiz::Instant at);
    void happen(const quiz::SolutionRevealed& event, quiz::Instant at);
    void happen(const quiz::StandingsShown& event, quiz::Instant at);
    void happen(const quiz::RoomFinished& event, quiz::Instant at);
    void happen(const quiz::RoomRecovered& event, quiz::Instant at);
    void happen(const quiz::HeartbeatRecorded& event, quiz::Instant at);
    void happen(const quiz::ExtraTimeGranted& event, quiz::Instant at);
    void happen(const quiz::AnswerAlsoRight& event, quiz::Instant at);
    void happen(const quiz::RoundVoided& event, quiz::Instant at);
    void happen(const quiz::WordsHidden& event, quiz::Instant at);
    void happen(const quiz::WordsShown& event, quiz::Instant at);
    void happen(const quiz::SlideShown& event, quiz::Instant at);
    void happen(const quiz::DiscussionStarted& event, quiz::Instant at);
    void happen(const quiz::ConfidenceStated& event, quiz::Instant at);
    void happen(const quiz::TeamJoined& event, quiz::Instant at);
    void happen(const quiz::TeamsFilled& event, quiz::Instant at);

    bool is(std::string_view phase) const { return moment_.phase == phase; }
    void move_to(std::string_view phase);
    void press(quiz::CommandId command);
    Student& student(quiz::SeatId seat);
    quiz::Milliseconds elapsed(quiz::Instant at) const;
    quiz::Milliseconds limit_of(int extra_percent) const { return limit_ + limit_ * extra_percent / 100; }
    std::optional<quiz::Milliseconds> deadline(int extra_percent = 0) const;
    std::optional<quiz::Milliseconds> last_deadline() const;
    std::int64_t closes_at_ms(int extra_percent = 0) const;
    void mend_at_once(const quiz::AnswerAccepted& event);
    Played& mendable(quiz::RoundNumber round);
    Played& last_vote();
    void ask_again(const quiz::QuestionAsked& event);
    std::size_t members(quiz::TeamId team) const;
    void put_into_smallest(Student& student, quiz::TeamId team);
    void rank_anew();
    void check_time(const quiz::AnswerAccepted& event, quiz::Instant at) const;
    void credit(Played& played);
    void rank();
    void send_out(quiz::SeatId seat, quiz::SeatState state);
    std::string told(std::string_view what) const;

    std::vector<Moment> moments_;                                     // by sequence - 1
    std::vector<std::map<quiz::SeatId, std::int64_t>> own_closings_;  // by sequence - 1: of those with extra time
    Moment moment_;
    journal::Epoch epoch_ = 0;
    quiz::Instant last_at_;
    std::shared_ptr<const quiz::Quiz> quiz_;
    quiz::Settings settings_;
    std::vector<Student> students_;
    std::set<std::string> banned_names_;
    std::set<quiz::CommandId> host_commands_;
    std::size_t answers_entered_ = 0;

    // The question in play.
    std::size_t question_ = 0;
    std::size_t next_question_ = 0;
    std::set<std::size_t> shown_;
    std::vector<Played> played_;  // by round - 1
    quiz::Drawing drawing_;
    quiz::Milliseconds limit_{};
    quiz::Milliseconds extension_{};
    std::optional<quiz::Milliseconds> last_call_;
    quiz::Milliseconds ran_{};                    // on its clock, until it was stopped last
    std::optional<quiz::Instant> running_since_;  // nothing while it stands still
    bool is_open_ = false;                        // its answers have neither been credited nor skipped
};

}  // namespace quizroom::simulation
