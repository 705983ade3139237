// The pulse of one core: looks at each of its peers once a second, so that none needs a timer of its own.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>

#include "net/asio.hpp"
#include "net/peers.hpp"

namespace quizroom::net {

using SteadyTimer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

class Pulse {
public:
    Pulse(asio::io_context& context, Peers& peers, std::chrono::milliseconds every) : peers_(peers), every_(every), timer_(context.get_executor()) {
        wait();
    }
    void stop() { timer_.cancel(); }

private:
    void wait() {
        timer_.expires_after(every_);
        timer_.async_wait([this](boost::system::error_code cancelled) {
            if (cancelled) return;
            wait();
            peers_.pulse(std::chrono::steady_clock::now());
        });
    }

    Peers& peers_;
    std::chrono::milliseconds every_;
    SteadyTimer timer_;
};

}  // namespace quizroom::net
