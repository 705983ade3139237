// The event loop all scripted people live in, and the scenario's way to let it run: until a fact, or for a while.
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <functional>
#include <string>

#include "load/asio.hpp"

namespace quizroom::load {

class Loop {
public:
    /// Far longer than anything takes: whoever waits longer waits in vain.
    static constexpr std::chrono::seconds patience{60};

    asio::io_context& context() { return context_; }

    /// Throws, with these words, when the fact does not come about.
    void run_until(const std::string& what, const std::function<bool()>& fact);

    void run_for(Milliseconds span) { context_.run_for(span); }

private:
    asio::io_context context_{1};
    asio::executor_work_guard<Executor> work_{context_.get_executor()};
};

}  // namespace quizroom::load
