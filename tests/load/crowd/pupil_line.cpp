// How a scripted student comes, goes and returns, as protocol/README.md wants it: the other half of pupil.cpp.
#include <algorithm>
#include <array>

#include "load/crowd/pupil.hpp"

namespace quizroom::load {
namespace {

/// After these close codes a client does not come back by itself: protocol/README.md, "How a connection ends".
constexpr std::array final_codes{1000, 1002, 1003, 1007, 1008, 1009, 4001, 4002, 4003};

constexpr std::chrono::milliseconds patience_with_an_attempt{1'500};
constexpr std::chrono::seconds patience_the_first_time{8};
constexpr int slow_receive_bytes = 4 * 1024;
constexpr std::size_t sips_a_second = 10;

constexpr std::array<std::string_view, 4> nonsense{
    R"({"type":)",
    R"({"type":"sing","id":1})",
    R"({"type":"answer","id":0,"round":1,"answer":{"picks":[0]},"reactionMs":-5})",
    R"({"type":"hello","role":"student","pin":"000000","token":"no","nickname":"Nobody"})",
};

}  // namespace

void Pupil::arrive(Clock::time_point planned) {
    arrival_ = planned;
    connect();
}

void Pupil::leave() {
    has_left_ = true;
    await_no_more();
    line_.close();
}

void Pupil::connect() {
    if (has_left_) return;
    is_away_ = is_welcome_ = is_here_ = false;
    const auto connection = ++connection_;
    line_.open(source_, is_slow_ ? slow_receive_bytes : 0);
    const Milliseconds patience = has_joined_ ? patience_with_an_attempt : Milliseconds{patience_the_first_time};
    after(patience, [this, connection](Clock::time_point) {
        if (connection != connection_ || is_welcome_ || line_.is_idle()) return;
        line_.cut();
        ended(0);
    });
}

void Pupil::opened() { say_hello(); }

/// Once seated, the token is enough; the name would only make a guess at a PIN of it, should the room be gone.
void Pupil::say_hello() {
    std::string hello =
        R"({"type":"hello","role":"student","pin":")" + course_.summary().at("pin").get<std::string>() + R"(","token":")" + seat_.token;
    if (!has_joined_) hello += R"(","nickname":")" + seat_.nickname;
    line_.say(hello + R"("})");
}

void Pupil::heard(std::string_view text) {
    has_heard_ = true;
    const auto type = type_of(text);
    if (type == "pong") {
        ++stage_.measured.pongs;
        return;
    }
    ++stage_.measured.documents;
    if (type == "room") return see_room(text);
    if (type == "me") return see_seat(text);
    if (type == "welcome") return hear_welcome(text);
    if (type == "refused") return hear_refusal(text);
    if (type == "goodbye") return hear_goodbye(text);
}

void Pupil::hear_welcome(std::string_view text) {
    server_ahead_ms_ = Json::parse(text).at("serverMs").get<std::int64_t>() - milliseconds(Clock::now().time_since_epoch());
    room_.reset();  // documents held are forgotten, as protocol/README.md says; outcomes and claims are not
    me_.reset();
    is_here_ = false;
    is_welcome_ = true;
    if (is_slow_) sip();
    if (stage_.scenario.ping_every > Milliseconds{0}) {
        has_heard_ = true;
        after(dice_.part_of(stage_.scenario.ping_every), [this, connection = connection_](Clock::time_point) { keep_pinging(connection); });
    }
}

void Pupil::hear_refusal(std::string_view text) {
    const auto refusal = Json::parse(text);
    const auto code = refusal.at("code").get<std::string>();
    if (code == "cannot-save") return;
    if (is_welcome_ && code == "malformed-message" && stage_.scenario.misbehave > 0) return;
    fault("is refused with " + code + ": " + refusal.value("message", ""));
}

void Pupil::hear_goodbye(std::string_view text) {
    const auto goodbye = Json::parse(text);
    if (goodbye.contains("retryAfterMs")) back_off_.advise(Milliseconds{goodbye.at("retryAfterMs").get<std::int64_t>()});
}

void Pupil::ended(int close_code) {
    await_no_more();
    is_welcome_ = is_here_ = false;
    if (has_left_ || is_away_) return;
    ++stage_.measured.lost;
    if (std::ranges::find(final_codes, close_code) != final_codes.end())
        return fault("is sent away with close code " + std::to_string(close_code) + ", after which one does not return");
    lost_at_ = Clock::now();
    if (is_asleep_) return;  // finds out when it wakes
    come_back();
}

void Pupil::come_back() {
    const auto away = std::chrono::duration_cast<Milliseconds>(Clock::now() - lost_at_);
    after(back_off_.next(dice_, away), [this, connection = connection_](Clock::time_point planned) {
        if (connection == connection_ && line_.is_idle()) arrive(planned);
    });
}

void Pupil::vanish(Milliseconds away) {
    if (!is_here_ || is_asleep_ || has_left_) return;
    await_no_more();
    is_away_ = true;
    is_timed_ = false;
    is_welcome_ = is_here_ = false;
    line_.cut();
    after(away, [this](Clock::time_point planned) { arrive(planned); });
}

void Pupil::sleep(Milliseconds span) {
    if (!is_here_ || is_asleep_ || has_left_) return;
    await_no_more();
    is_asleep_ = true;
    is_timed_ = false;
    line_.stop_reading();
    after(span, [this](Clock::time_point) {
        is_asleep_ = false;
        has_heard_ = true;
        if (!line_.is_idle() && !is_slow_) line_.read_on();
        if (line_.is_idle() && !has_left_) come_back();
    });
}

void Pupil::misbehave() {
    if (is_here_ && !is_asleep_) line_.say(nonsense[dice_.roll(nonsense.size())]);
}

/// A little at a time, for as long as this connection lasts.
void Pupil::sip() {
    if (!is_asleep_) line_.sip(stage_.scenario.read_slowly.bytes_a_second / sips_a_second);
    after(Milliseconds{1'000 / sips_a_second}, [this, connection = connection_](Clock::time_point) {
        if (connection == connection_ && !line_.is_idle()) sip();
    });
}

void Pupil::plan_troubles(Clock::time_point shown_at) {
    const auto& scenario = stage_.scenario;
    const auto some_time = [&] { return shown_at + dice_.part_of(scenario.host.question_stands); };
    if (dice_.happens(scenario.drop_off.share)) {
        const auto away = dice_.between(scenario.drop_off.lasts.least, scenario.drop_off.lasts.most);
        stage_.poll().at(some_time(), [this, away](Clock::time_point) { vanish(away); });
    }
    if (dice_.happens(scenario.sleep.share)) {
        const auto span = dice_.between(scenario.sleep.lasts.least, scenario.sleep.lasts.most);
        stage_.poll().at(some_time(), [this, span](Clock::time_point) { sleep(span); });
    }
    if (dice_.happens(scenario.misbehave)) stage_.poll().at(some_time(), [this](Clock::time_point) { misbehave(); });
}

/// A line that died without a word is noticed: nothing has come back since the last ping.
void Pupil::keep_pinging(std::size_t connection) {
    if (connection != connection_ || !line_.is_open()) return;
    if (!is_asleep_ && !is_slow_) {
        if (!has_heard_) {
            line_.cut();
            return ended(0);
        }
        has_heard_ = false;
        const auto now = std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
        line_.say(R"({"type":"ping","clientMs":)" + std::to_string(now) + '}');
    }
    after(stage_.scenario.ping_every, [this, connection](Clock::time_point) { keep_pinging(connection); });
}

}  // namespace quizroom::load
