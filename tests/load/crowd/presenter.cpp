#include "load/crowd/presenter.hpp"

namespace quizroom::load {
namespace {

constexpr std::chrono::milliseconds come_back_after{500};

Awaited awaited_after(const std::string& move) {
    if (move == "ask") return Awaited::question;
    if (move == "reveal") return Awaited::reveal;
    if (move == "show-standings") return Awaited::standings;
    return Awaited::nothing;
}

}  // namespace

Presenter::Presenter(Stage& stage, Course& course, OnPress on_press)
    : stage_(stage), course_(course), on_press_(std::move(on_press)), line_(stage.network, *this), source_(source_of(stage.connected_sources++, 0)) {}

void Presenter::arrive() { line_.open(source_, 0); }

void Presenter::leave() {
    has_left_ = true;
    line_.close();
}

const Json& Presenter::room() const {
    static const Json none;
    return room_ ? *room_ : none;
}

void Presenter::opened() {
    const auto& summary = course_.summary();
    const Json hello{{"type", "hello"}, {"role", "host"}, {"room", summary.at("room")}, {"secret", summary.at("hostSecret")}};
    line_.say(hello.dump());
}

void Presenter::ended(int) {
    if (has_left_) return;
    ++stage_.measured.lost;
    stage_.poll().at(Clock::now() + come_back_after, [this](Clock::time_point) { arrive(); });
}

void Presenter::heard(std::string_view text) {
    const auto type = type_of(text);
    if (type == "room") return see_room(text);
    if (type == "me") return see_outcome(text);
    if (type == "tally") {
        answered_ = read_tally(text).answered;
    } else if (type == "welcome" && in_flight_) {
        send();
    } else if (type == "refused") {
        stage_.fault("the host of " + course_.name() + " is refused: " + std::string{text});
    }
}

void Presenter::see_room(std::string_view text) {
    const bool is_first = !room_;
    room_ = Json::parse(text);
    phase_ = phase_of(room_->at("phase"));
    const auto& host = room_->at("host");
    if (host.contains("solutionAhead")) course_.whisper(room_->at("question").at("round"), host.at("solutionAhead").at("shown"));
    const auto step = room_->at("step").get<std::uint64_t>();
    if (step == step_ && !is_first) return;
    step_ = step;
    if (has_begun_) plan_next(Clock::now());
}

void Presenter::begin(Clock::time_point planned) {
    has_begun_ = true;
    plan(planned);
}

void Presenter::plan_next(Clock::time_point now) {
    const auto& host = stage_.scenario.host;
    if (phase_ == Phase::finished) return;
    plan(phase_ == Phase::asking ? std::max(now, asked_at_ + host.question_stands) : now + host.phase_stands);
}

void Presenter::plan(Clock::time_point planned) {
    stage_.poll().at(planned, [this, step = step_](Clock::time_point meant) { press(step, meant); });
}

std::string Presenter::next_move() const {
    if (phase_ == Phase::asking) return "close";
    if (phase_ == Phase::closed) return "reveal";
    if (phase_ == Phase::revealed) return "show-standings";
    const bool is_left = asked_ < stage_.scenario.host.questions && room_->at("host").contains("next");
    return is_left ? "ask" : "end";
}

/// On what is shown now: if the game has moved on by itself meanwhile, its next step has a plan of its own.
void Presenter::press(std::uint64_t step, Clock::time_point planned) {
    if (step != step_ || has_left_ || in_flight_) return;
    const auto move = next_move();
    const bool is_slide = move == "ask" && room_->at("host").at("next").at("kind") == "slide";
    if (move == "ask" && !is_slide) {
        ++asked_;
        asked_at_ = planned;
    }
    if (const auto awaited = awaited_after(move); awaited != Awaited::nothing && !is_slide) {
        course_.note_pressed(awaited, planned);
        on_press_(awaited);
    }
    const Json command{{"type", move}, {"id", next_id_}, {"step", step}};
    in_flight_ = Command{next_id_++, command.dump()};
    send();
}

void Presenter::send() {
    line_.say(in_flight_->text);
    stage_.poll().at(Clock::now() + resend_after, [this, id = in_flight_->id](Clock::time_point) {
        if (in_flight_ && in_flight_->id == id && !has_left_) send();
    });
}

void Presenter::see_outcome(std::string_view text) {
    const auto outcome = Json::parse(text).at("lastCommand");
    if (!in_flight_ || outcome.at("id") != in_flight_->id) return;
    in_flight_.reset();
    if (outcome.at("result") == "accepted" || outcome.at("result") == "step-has-passed") return;
    stage_.fault("the host of " + course_.name() + " is told " + outcome.at("result").get<std::string>());
}

}  // namespace quizroom::load
