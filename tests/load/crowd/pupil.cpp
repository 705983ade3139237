#include "load/crowd/pupil.hpp"

#include <algorithm>

#include "load/crowd/answers.hpp"
#include "load/crowd/worth.hpp"

namespace quizroom::load {
namespace {

constexpr std::int64_t reaction_ms_max = 86'400'000;
constexpr std::size_t first_id_max = 1U << 30U;

}  // namespace

Pupil::Pupil(Stage& stage, Course& course, Seat seat, Dice dice)
    : stage_(stage),
      course_(course),
      seat_(std::move(seat)),
      dice_(dice),
      line_(stage.network, *this),
      source_(source_of(stage.connected_sources++, 0)),
      next_id_(1 + dice_.roll(first_id_max)),
      is_slow_(dice_.happens(stage.scenario.read_slowly.share)) {}

void Pupil::await(Awaited what) {
    await_no_more();
    if (!is_here_ || is_slow_ || is_asleep_) return;
    awaited_ = what;
    stage_.deliveries.begin();
}

void Pupil::await_no_more() {
    if (awaited_ == Awaited::nothing) return;
    awaited_ = Awaited::nothing;
    stage_.deliveries.end();
}

void Pupil::deliver(Awaited what) {
    if (awaited_ != what) return;
    course_.note_delivered(what);
    await_no_more();
}

Claimant Pupil::claimant() const {
    Claimant claimant{seat_.nickname, 0, 0, 0, room_.get(), claims_};
    if (me_) {
        claimant.seat = me_->seat;
        claimant.points = me_->points;
        claimant.rank = me_->rank;
    }
    return claimant;
}

void Pupil::see_room(std::string_view text) {
    auto room = course_.reader().read(text);
    if (room_ && room->sequence < room_->sequence)
        fault("is shown event " + std::to_string(room->sequence) + " after " + std::to_string(room_->sequence));
    const bool is_new_step = !room_ || room->step != room_->step;
    room_ = std::move(room);
    course_.note_room(*room_);
    if (!is_here_) return be_here();
    if (!is_new_step) return;
    if (room_->phase == Phase::standings) deliver(Awaited::standings);
    if (room_->phase == Phase::asking) consider_question(Clock::now());
    check_result();
    look_whether_settled();
}

void Pupil::see_seat(std::string_view text) {
    me_ = read_seat(text);
    if (!is_here_) be_here();
    settle_command();
    check_result();
    look_whether_settled();
}

/// Connected, welcomed, and holding both documents. What was in flight is sent again unless its outcome is known by now.
void Pupil::be_here() {
    if (!is_welcome_ || !room_ || !me_) return;
    is_here_ = true;
    const auto span = Clock::now() - arrival_;
    if (has_joined_) {
        stage_.measured.comeback.add(span);
    } else {
        stage_.measured.join.add(span);
        has_joined_ = true;
        ++course_.joined;
    }
    back_off_.start_again();
    settle_command();
    if (in_flight_) send_command();
    if (room_->phase == Phase::asking) consider_question(Clock::now());
    look_whether_settled();
}

/// Both documents of the reveal are there; they travel together, in any order.
void Pupil::check_result() {
    if (!room_ || room_->phase != Phase::revealed || !me_ || me_->round != room_->round || checked_ == room_->round) return;
    const auto& solution = room_->tree.at("solution").at("shown");
    if (!me_->result && is_graded(solution)) return;
    checked_ = room_->round;
    deliver(Awaited::reveal);
    if (!me_->result) return;
    const auto credit = me_->answer ? credit_of(solution, *me_->answer) : std::optional{0};
    if (credit && credit != me_->result->credit)
        fault("is given a credit of " + std::to_string(me_->result->credit) + " in round " + std::to_string(room_->round) + ", and it is worth " +
              std::to_string(*credit));
}

void Pupil::consider_question(Clock::time_point shown_at) {
    if (considered_ == room_->round) return;
    considered_ = room_->round;
    shown_at_ = shown_at;
    deliver(Awaited::question);
    plan_troubles(shown_at);
    const auto& answer = stage_.scenario.answer;
    const bool is_answered = answer.kinds.empty() || std::ranges::find(answer.kinds, room_->kind) != answer.kinds.end();
    if (!is_answered || dice_.happens(answer.silent)) return;
    stage_.poll().at(tap_time(shown_at), [this, round = room_->round](Clock::time_point planned) { tap(round, planned); });
}

Clock::time_point Pupil::tap_time(Clock::time_point shown_at) {
    const auto& think = stage_.scenario.think;
    if (think.shape == Thinking::Shape::burst) return std::max(shown_at, course_.pressed_at() + think.after + dice_.part_of(think.within));
    if (think.shape == Thinking::Shape::uniform) return shown_at + dice_.between(think.between.least, think.between.most);
    return shown_at + dice_.around(think.mean, think.deviation);
}

void Pupil::tap(std::uint32_t round, Clock::time_point planned) {
    if (in_flight_ || has_left_ || is_asleep_ || !room_ || room_->round != round || !room_->is_open_at(server_ms())) return;
    const auto reaction = std::clamp<std::int64_t>(milliseconds(planned - shown_at_), 0, reaction_ms_max);
    claims_.push_back({round, chosen_answer(*room_), reaction, Claim::Outcome::unknown});
    in_flight_ = next_id_++;
    tapped_at_ = planned;
    is_timed_ = is_here_ && !is_slow_;
    stage_.answers.begin();
    command_ = R"({"type":"answer","id":)" + std::to_string(*in_flight_) + R"(,"round":)" + std::to_string(round) + R"(,"answer":)" +
               json_of(claims_.back().given).dump();
    command_ += R"(,"reactionMs":)" + std::to_string(reaction) + '}';
    if (is_here_) send_command();
}

Given Pupil::chosen_answer(const RoomDocument& room) {
    const auto& shown = room.tree.at("question").at("shown");
    const auto* solution = course_.whispered(room.round);
    if (!solution) return any_answer(shown, dice_);
    return dice_.happens(stage_.scenario.answer.right) ? right_answer(*solution) : wrong_answer(shown, *solution, dice_);
}

void Pupil::send_command() {
    line_.say(command_);
    after(resend_after, [this, id = in_flight_, connection = connection_](Clock::time_point) {
        if (in_flight_ == id && connection_ == connection && is_here_) send_command();
    });
}

void Pupil::settle_command() {
    if (!in_flight_ || !me_ || me_->command != *in_flight_ || me_->outcome == "question-is-paused") return;
    in_flight_.reset();
    stage_.answers.end();
    auto& claim = claims_.back();
    const bool is_accepted = me_->outcome == "accepted";
    claim.outcome = is_accepted ? Claim::Outcome::accepted : Claim::Outcome::refused;
    ++(is_accepted ? stage_.measured.acknowledged : stage_.measured.refused);
    if (!is_accepted && me_->outcome == "malformed-answer") fault("is told malformed-answer for " + command_);
    if (!is_accepted) return;
    if (is_timed_) stage_.measured.ack.add(Clock::now() - tapped_at_);
    if (dice_.happens(stage_.scenario.answer.change_mind)) consider_again(claim.round);
}

void Pupil::consider_again(std::uint32_t round) {
    const auto& think = stage_.scenario.think;
    const auto pause = think.shape == Thinking::Shape::burst ? dice_.part_of(think.within) : dice_.part_of(think.between.least);
    after(pause, [this, round](Clock::time_point planned) { tap(round, planned); });
}

void Pupil::look_whether_settled() {
    const bool settled = room_ && room_->phase == Phase::finished && me_ && !in_flight_;
    if (settled == is_settled_) return;
    is_settled_ = settled;
    settled ? ++course_.settled : --course_.settled;
}

}  // namespace quizroom::load
