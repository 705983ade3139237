#include "load/client.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <stdexcept>

namespace quizroom::load {
namespace {

/// After these close codes a client does not come back by itself: protocol/README.md, "How a connection ends".
constexpr std::array final_codes{1000, 1002, 1003, 1007, 1008, 1009, 4001, 4002, 4003};

double clock_ms() { return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count(); }

/// A fault of this tool, or of the server against its own protocol, ends the run.
void end_the_run(const std::exception_ptr& fault) {
    if (fault) std::rethrow_exception(fault);
}

}  // namespace

Client::Client(Surroundings surroundings, Person& person, Dice dice)
    : surroundings_(surroundings),
      person_(person),
      dice_(dice),
      pause_(surroundings.context.get_executor()),
      resending_(surroundings.context.get_executor()),
      giving_up_(surroundings.context.get_executor()),
      pinging_(surroundings.context.get_executor()),
      reading_on_(surroundings.context.get_executor()),
      next_id_(1 + dice_.roll(1U << 30U)) {}

void Client::arrive() {
    has_left_ = false;
    auto life = live();
    asio::co_spawn(surroundings_.context, std::move(life), end_the_run);
}

void Client::leave() {
    has_left_ = true;
    pause_.cancel();
    resending_.cancel();
    if (is_open_) line_->close();
}

void Client::vanish() {
    has_left_ = true;
    is_here_ = false;
    pause_.cancel();
    resending_.cancel();
    if (line_) line_->cut();
    read_on();
}

Task<void> Client::live() {
    auto lost_at = Clock::now();
    while (!has_left_) {
        co_await visit();
        if (has_left_ || !may_return()) co_return;
        if (is_here_) lost_at = Clock::now();
        is_welcome_ = is_here_ = false;
        pause_.expires_after(back_off_.next(dice_, std::chrono::duration_cast<Milliseconds>(Clock::now() - lost_at)));
        co_await pause_.async_wait(as_values);
    }
}

/// One connection, from the attempt to its end.
Task<void> Client::visit() {
    WebSocket line{surroundings_.context};
    if (receive_buffer_bytes_ > 0) line.take_in_at_most(receive_buffer_bytes_);
    line_ = &line;
    give_up_unless_told();
    is_open_ = co_await line.open(surroundings_.server);
    if (is_open_) co_await converse(line);
    giving_up_.cancel();
    pinging_.cancel();
    is_open_ = false;
    line_ = nullptr;
}

Task<void> Client::converse(WebSocket& line) {
    ++connections_;
    goodbye_.reset();
    give_up_unless_told();
    line.send(person_.hello().dump());
    keep_pinging();
    for (;;) {
        if (!is_reading_) co_await reading_on_.async_wait(as_values);
        const auto text = co_await line.read();
        if (!text) break;
        has_heard_ = true;
        bytes_heard_ += text->size();
        hear(surroundings_.reader.read(*text));
    }
    close_code_ = line.close_code();
}

void Client::give_up_unless_told() {
    if (has_been_here_) {
        giving_up_.expires_after(patience_with_an_attempt);
    } else {
        giving_up_.expires_after(patience_the_first_time);
    }
    giving_up_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled && line_ && !is_welcome_) line_->cut();
    });
}

/// A line that died without a word is noticed: nothing has come back since the last ping.
void Client::keep_pinging() {
    has_heard_ = false;
    pinging_.expires_after(ping_every);
    pinging_.async_wait([this](boost::system::error_code cancelled) {
        if (cancelled || !is_open_) return;
        if (!has_heard_ && is_welcome_ && is_reading_) return line_->cut();
        if (is_welcome_) line_->send(Json{{"type", "ping"}, {"clientMs", clock_ms()}}.dump());
        keep_pinging();
    });
}

void Client::stop_reading() {
    is_reading_ = false;
    reading_on_.expires_at(Clock::time_point::max());
}

void Client::read_on() {
    is_reading_ = true;
    reading_on_.cancel();
}

bool Client::may_return() const { return std::ranges::find(final_codes, close_code_) == final_codes.end(); }

void Client::hear(const Message& message) {
    const std::string& type = message->at("type").get_ref<const std::string&>();
    if (type == "welcome") return hear_welcome();
    if (type == "refused") return hear_refusal(*message);
    if (type == "goodbye") {
        goodbye_ = message;
        if (message->contains("retryAfterMs")) back_off_.advise(Milliseconds{message->at("retryAfterMs").get<std::int64_t>()});
        return;
    }
    if (type == "room" || type == "me" || type == "tally" || type == "notice") hear_document(message);
}

void Client::hear_welcome() {
    is_welcome_ = has_been_here_ = true;
    giving_up_.cancel();
    back_off_.start_again();
    if (in_flight_) send_command();
}

/// No scenario has a hello refused for good. While nothing can be saved, a command in flight is sent again by and by, and
/// whoever was not let in tries again later.
void Client::hear_refusal(const Json& refusal) {
    if (refusal.at("code") != "cannot-save") throw std::runtime_error{"refused: " + refusal.dump()};
    ++refusals_;
    if (!is_welcome_) line_->cut();
}

void Client::hear_document(const Message& document) {
    const std::string& type = document->at("type").get_ref<const std::string&>();
    held_[type] = document;
    if (type == "room" && !is_here_) {
        is_here_ = true;
        here_since_ = Clock::now();
    }
    if (type == "me" && document->contains("lastCommand")) settle(document->at("lastCommand"));
    person_.sees(*document);
}

void Client::settle(const Json& last_command) {
    if (!in_flight_ || last_command.at("id") != in_flight_->at("id")) return;
    if (last_command.at("result") == "question-is-paused") return;  // the only outcome that is not final
    const Json command = *std::exchange(in_flight_, std::nullopt);
    resending_.cancel();
    person_.learns(command, last_command.at("result").get<std::string>());
}

void Client::command(Json draft) {
    if (in_flight_) throw std::logic_error{"one command at a time: " + draft.dump()};
    draft["id"] = next_id_++;
    in_flight_ = std::move(draft);
    send_command();
}

/// Now, and again after a while as long as nothing is heard of it. The server knows it by its id and does it once.
void Client::send_command() {
    if (is_welcome_ && is_open_) line_->send(in_flight_->dump());
    resending_.expires_after(resend_after);
    resending_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled && in_flight_) send_command();
    });
}

const Json* Client::held(const std::string& type) const {
    const auto found = held_.find(type);
    return found == held_.end() ? nullptr : found->second.get();
}

}  // namespace quizroom::load
