// A scripted student, lean enough for 19,000 in one process: says hello, thinks, answers, comes back by itself, and has the
// troubles of the scenario. It writes down what it was promised, and knows nothing of the others.
#pragma once

#include <optional>
#include <string>

#include "load/back_off.hpp"
#include "load/crowd/claim.hpp"
#include "load/crowd/course.hpp"
#include "load/dice.hpp"

namespace quizroom::load {

class Pupil final : Line::Owner {
public:
    struct Seat {
        std::string nickname;
        std::string token;
    };

    Pupil(Stage& stage, Course& course, Seat seat, Dice dice);

    void arrive(Clock::time_point planned);
    void leave();

    /// The host presses: what follows is awaited by whoever is there now and reads.
    void await(Awaited what);

    Claimant claimant() const;
    bool has_joined() const { return has_joined_; }
    bool has_settled() const { return is_settled_; }
    const std::string& nickname() const { return seat_.nickname; }

private:
    void opened() override;
    void heard(std::string_view text) override;
    void ended(int close_code) override;

    void connect();
    void say_hello();
    void hear_welcome(std::string_view text);
    void hear_refusal(std::string_view text);
    void hear_goodbye(std::string_view text);
    void see_room(std::string_view text);
    void see_seat(std::string_view text);
    void be_here();
    void come_back();

    void consider_question(Clock::time_point shown_at);
    void plan_troubles(Clock::time_point shown_at);
    Clock::time_point tap_time(Clock::time_point shown_at);
    void tap(std::uint32_t round, Clock::time_point planned);
    Given chosen_answer(const RoomDocument& room);
    void send_command();
    void settle_command();
    void consider_again(std::uint32_t round);
    void check_result();

    void vanish(Milliseconds away);
    void sleep(Milliseconds span);
    void misbehave();
    void sip();
    void keep_pinging(std::size_t connection);
    void deliver(Awaited what);
    void await_no_more();
    void look_whether_settled();
    static std::int64_t milliseconds(Clock::duration span) { return std::chrono::duration_cast<Milliseconds>(span).count(); }
    std::int64_t server_ms() const { return milliseconds(Clock::now().time_since_epoch()) + server_ahead_ms_; }
    void after(Milliseconds span, Poll::Alarm alarm) { stage_.poll().at(Clock::now() + span, std::move(alarm)); }
    void fault(const std::string& what) { stage_.fault(seat_.nickname + " in " + course_.name() + " " + what); }

    Stage& stage_;
    Course& course_;
    Seat seat_;
    Dice dice_;
    Line line_;
    BackOff back_off_;
    sockaddr_in source_;

    Room room_;
    std::optional<SeatDocument> me_;
    std::vector<Claim> claims_;
    std::optional<std::uint64_t> in_flight_;  // the id of the command whose outcome is unknown; the last claim is its answer
    std::string command_;
    std::uint64_t next_id_;

    Awaited awaited_ = Awaited::nothing;
    std::size_t connection_ = 0;    // how many attempts there have been
    std::uint32_t considered_ = 0;  // the last round thought about
    std::uint32_t checked_ = 0;     // the last round whose result was
    Clock::time_point shown_at_;
    Clock::time_point arrival_;  // of this connection, as planned
    Clock::time_point tapped_at_;
    Clock::time_point lost_at_;
    std::int64_t server_ahead_ms_ = 0;  // of this clock, as the welcome told it
    bool is_welcome_ = false;
    bool is_here_ = false;
    bool has_joined_ = false;
    bool has_heard_ = false;  // anything since the last ping
    bool is_away_ = false;    // gone without a word, and not yet to return
    bool is_asleep_ = false;
    bool is_slow_ = false;
    bool has_left_ = false;
    bool is_timed_ = false;  // the answer under way: whoever goes away meanwhile waits for themselves
    bool is_settled_ = false;
};

}  // namespace quizroom::load
