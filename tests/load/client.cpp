#include "load/client.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <stdexcept>

namespace quizroom::load {
namespace {

/// After these close codes a client does not come back by itself: protocol/README.md, "How a connection ends".
constexpr std::array final_codes{1000, 1002, 1003, 1007, 1008, 1009, 4001, 4002, 4003};

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
      next_id_(1 + dice_.roll(1U << 30U)) {}

void Client::arrive() {
    auto life = live();
    asio::co_spawn(surroundings_.context, std::move(life), end_the_run);
}

void Client::leave() {
    has_left_ = true;
    pause_.cancel();
    resending_.cancel();
    if (line_) line_->close();
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

Task<void> Client::visit() {
    WebSocket line{surroundings_.context};
    const bool is_open = co_await line.open(surroundings_.server);
    if (!is_open) co_return;
    line_ = &line;
    goodbye_.reset();
    line.send(person_.hello().dump());
    for (;;) {
        const auto text = co_await line.read();
        if (!text) break;
        hear(surroundings_.reader.read(*text));
    }
    line_ = nullptr;
    close_code_ = line.close_code();
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
    is_welcome_ = true;
    back_off_.start_again();
    if (in_flight_) send_command();
}

/// A hello is refused for good in no scenario; while nothing can be saved the command in flight waits for better times.
void Client::hear_refusal(const Json& refusal) {
    if (refusal.at("code") != "cannot-save") throw std::runtime_error{"refused: " + refusal.dump()};
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
    if (is_welcome_ && line_) line_->send(in_flight_->dump());
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
