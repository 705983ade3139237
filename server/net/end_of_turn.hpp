// Does something once at the end of an event loop's turn, when what had become ready together has been done. Whatever wants
// it asks for it; asked for often, it is done once.
#pragma once

#include <boost/asio/post.hpp>
#include <functional>
#include <utility>

#include "net/asio.hpp"

namespace quizroom::net {

class EndOfTurn {
public:
    EndOfTurn(asio::io_context& context, std::function<void()> action) : context_(context), action_(std::move(action)) {}
    EndOfTurn(const EndOfTurn&) = delete;
    EndOfTurn& operator=(const EndOfTurn&) = delete;

    void request() {
        if (std::exchange(is_requested_, true)) return;
        asio::post(context_, [this] {
            is_requested_ = false;
            action_();
        });
    }

private:
    asio::io_context& context_;
    std::function<void()> action_;
    bool is_requested_ = false;
};

}  // namespace quizroom::net
