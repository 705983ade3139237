// A scripted host of one room: presses what the scenario says, each press planned ahead. It plays for nobody and measures nothing
// but when it pressed.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "load/crowd/course.hpp"

namespace quizroom::load {

class Presenter final : Line::Owner {
public:
    /// Told before each press that students wait for.
    using OnPress = std::function<void(Awaited)>;

    Presenter(Stage& stage, Course& course, OnPress on_press);

    void arrive();
    bool is_here() const { return room_.has_value(); }

    /// Presses "ask" at this instant, and plays to the end.
    void begin(Clock::time_point planned);
    void leave();

    bool is_over() const { return phase_ == Phase::finished; }
    Phase phase() const { return phase_; }
    std::size_t asked() const { return asked_; }
    std::uint64_t answered() const { return answered_; }

    /// The last `room` document; null before the first.
    const Json& room() const;

private:
    struct Command {
        std::uint64_t id;
        std::string text;
    };

    void opened() override;
    void heard(std::string_view text) override;
    void ended(int close_code) override;

    void see_room(std::string_view text);
    void see_outcome(std::string_view text);
    void plan_next(Clock::time_point now);
    void plan(Clock::time_point planned);
    void press(std::uint64_t step, Clock::time_point planned);
    std::string next_move() const;
    void send();

    Stage& stage_;
    Course& course_;
    OnPress on_press_;
    Line line_;
    sockaddr_in source_;
    std::optional<Json> room_;
    std::uint64_t step_ = 0;
    Phase phase_ = Phase::lobby;
    std::optional<Command> in_flight_;
    std::uint64_t next_id_ = 1;
    std::size_t asked_ = 0;
    std::uint64_t answered_ = 0;
    Clock::time_point asked_at_;
    bool has_begun_ = false;
    bool has_left_ = false;
};

}  // namespace quizroom::load
