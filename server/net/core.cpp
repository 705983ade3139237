#include "net/core.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <limits>
#include <utility>

#include "net/faults.hpp"
#include "net/hearing.hpp"

namespace quizroom::net {
namespace {

/// The session's end of a line.
class FarEar : public Ear {
public:
    FarEar(Core& core, Line& line, const ServerClock& clock, Caller& caller) : core_(core), line_(&line), clock_(clock), caller_(caller) {}
    ~FarEar() override { leave(clock_.now()); }
    FarEar(const FarEar&) = delete;
    FarEar& operator=(const FarEar&) = delete;

    void hear(protocol::ClientMessage&& message, Circumstances circumstances) override {
        if (core_.is_home_far_behind()) return give(too_many_messages(), caller_);
        core_.say({line_, std::move(message), circumstances});
    }

    void leave(quiz::Instant now) override {
        if (!line_) return;
        auto* line = std::exchange(line_, nullptr);
        line->end();
        core_.say({line, std::nullopt, {{}, now}});
    }

private:
    Core& core_;
    Line* line_;
    const ServerClock& clock_;
    Caller& caller_;
};

}  // namespace

Core::Core(asio::io_context& context, const Home& home)
    : context_(context),
      home_(home),
      end_of_turn_(context, [this] { leave_words(); }),
      pulse_(context, peers_, home.patience.pulse),
      station_{*this, peers_, traffic_, home.clockwork.clock(), home.patience} {}

void Core::take(Socket socket, std::unique_ptr<const Upgrade> upgrade) {
    boost::system::error_code error;
    const auto family = socket.local_endpoint(error).protocol();
    if (error) return;
    const auto handle = socket.release(error);
    if (error) return;
    Socket moved{context_.get_executor()};
    moved.assign(family, handle, error);
    if (error) {  // nobody else knows of it any more
        ::close(handle);
        return;
    }
    ++connections_;
    auto session = serve_websocket(std::move(moved), std::move(upgrade), station_);
    asio::co_spawn(context_, std::move(session), [this](const std::exception_ptr& fault) {
        --connections_;
        note_end(fault);
    });
}

Errands& Core::errands() {
    home_.end_of_turn.request();
    return errands_;
}

void Core::send_errands() {
    if (errands_.empty()) return;
    ++batches_;
    if (is_home()) {
        std::swap(errands_, errands_to_run_);
        return run_errands();
    }
    const bool is_to_be_woken = errands_left_.put(errands_, errands_max);
    if (is_to_be_woken) {
        asio::post(context_, [this] {
            errands_left_.take(errands_to_run_);
            run_errands();
        });
    }
}

std::unique_ptr<Ear> Core::receive(Caller& caller, const std::string& address) {
    lines_.push_back(std::make_unique<Line>(*this, caller, address));
    lines_.back()->place = lines_.size() - 1;
    return std::make_unique<FarEar>(*this, *lines_.back(), station_.clock, caller);
}

void Core::say(Word word) {
    if (is_home()) {
        hear(word);
        return home_.clockwork.look_at_agenda();
    }
    words_.all.push_back(std::move(word));
    end_of_turn_.request();
}

void Core::leave_words() {
    const bool is_to_be_woken = words_left_.put(words_, std::numeric_limits<std::size_t>::max());
    if (is_to_be_woken) asio::post(home_.context, [this] { hear_words(); });
}

void Core::hear_words() {
    words_left_.take(words_heard_);
    for (const auto& word : words_heard_.all) hear(word);
    words_heard_.clear();
    home_.clockwork.look_at_agenda();
}

/// A bug ends one session, never the server.
void Core::hear(const Word& word) {
    try {
        if (!word.message) return word.line->leave(word.circumstances.now);
        word.line->hear(home_.registry, *word.message, word.circumstances);
    } catch (const std::exception& fault) {
        spdlog::error("a connection ended by a fault of this server: {}", fault.what());
        errands().add(Errand::cut, *word.line);
    }
}

void Core::run_errands() {
    for (std::size_t index = 0; index < errands_to_run_.entry_count(); ++index) run(errands_to_run_.entry(index));
    errands_to_run_.clear();
}

void Core::run(const Errands::Entry& errand) {
    if (errand.what == Errand::send_everybody_away) return peers_.send_away();
    if (errand.what == Errand::cut_everybody) return peers_.cut();
    for (auto* line : errand.lines) run_for(*line, errand);
}

/// A bug ends one session, never a core.
void Core::run_for(Line& line, const Errands::Entry& errand) {
    try {
        run(errand, line);
    } catch (const std::exception& fault) {
        spdlog::error("a connection ended by a fault of this server: {}", fault.what());
        if (line.caller()) line.caller()->cut();
    }
}

void Core::run(const Errands::Entry& errand, Line& line) {
    if (errand.what == Errand::forget) return forget(line);
    if (errand.what == Errand::deliver) return line.pass_on(errand.documents);
    if (errand.what == Errand::look_for_rows) return line.look_for_rows();
    auto* caller = line.caller();
    if (!caller) return;
    if (errand.what == Errand::dismiss) return caller->dismiss(errand.documents.front().frame, errand.number);
    if (errand.what == Errand::let_in) return caller->let_in(static_cast<protocol::Role>(errand.number));
    caller->cut();
}

void Core::forget(const Line& line) {
    const auto place = line.place;
    std::swap(lines_[place], lines_.back());
    lines_[place]->place = place;
    lines_.pop_back();
}

}  // namespace quizroom::net
