// The layer under websocket::stream: reads go to the socket, and every byte that leaves passes the outbox, Beast's own
// pongs and closes too, so that they and our shared frames never mix inside a frame. Includes Beast: only for session code.
#pragma once

#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/teardown.hpp>
#include <memory>
#include <string>
#include <utility>

#include "net/asio.hpp"
#include "net/outbox.hpp"

namespace quizroom::net {

namespace beast = boost::beast;

class OutStream {
public:
    using executor_type = Executor;

    static constexpr int watcher_buffer_bytes = 256 * 1024;

    OutStream(Socket&& socket, Traffic& traffic) : socket_(std::move(socket)), outbox_(socket_.native_handle(), traffic) {}
    OutStream(const OutStream&) = delete;
    OutStream& operator=(const OutStream&) = delete;

    executor_type get_executor() noexcept { return socket_.get_executor(); }

    const Outbox& outbox() const { return outbox_; }
    void put(rooms::Documents documents) {
        outbox_.put(documents);
        settle();
    }
    void put_control(std::string_view bytes) {
        outbox_.put_control(bytes);
        settle();
    }
    void put_close(int code) {
        outbox_.put_close(code);
        settle();
    }
    bool is_stalled(std::chrono::steady_clock::time_point now, std::chrono::milliseconds patience) { return outbox_.is_stalled(now, patience); }

    void set_send_buffer(int bytes) {
        boost::system::error_code ignored;
        socket_.set_option(asio::socket_base::send_buffer_size{bytes}, ignored);
    }

    /// Shuts the socket down, which ends the pending read.
    void cut() {
        outbox_.retire();
        boost::system::error_code ignored;
        socket_.shutdown(Socket::shutdown_both, ignored);
        settle();
    }

    template <typename Buffers, typename Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return socket_.async_read_some(buffers, std::forward<Token>(token));
    }

    /// Beast's own writes: taken whole, and completed only when they are in the kernel. Completing sooner would let its
    /// teardown shut the socket down while the backlog still holds the tail of a frame.
    template <typename Buffers, typename Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        const auto start = [this](auto handler, const Buffers& bytes) {
            const std::string whole = beast::buffers_to_string(bytes);
            outbox_.put_control(whole);
            writing_ = std::make_unique<WritingFor<decltype(handler)>>(std::move(handler), whole.size());
            settle();
        };
        return asio::async_initiate<Token, void(beast::error_code, std::size_t)>(start, token, buffers);
    }

    /// For the time after Beast: hanging up.
    Socket& socket() { return socket_; }

    /// Called by Beast on a fatal error. The descriptor may soon be another connection's: the outbox forgets it.
    friend void beast_close_socket(OutStream& stream) {
        stream.outbox_.retire();
        boost::system::error_code ignored;
        stream.socket_.close(ignored);
    }

    /// Beast's own teardown closes while bytes of the peer are unread, and that resets the line before our close frame was
    /// read. So only the end is said here; the session hangs up.
    template <typename Handler>
    friend void async_teardown(beast::role_type, OutStream& stream, Handler&& handler) {
        stream.outbox_.retire();
        beast::error_code error;
        stream.socket_.shutdown(Socket::shutdown_send, error);
        asio::post(stream.get_executor(), beast::bind_handler(std::forward<Handler>(handler), error));
    }
    friend void teardown(beast::role_type, OutStream& stream, beast::error_code& error) {
        stream.outbox_.retire();
        stream.socket_.shutdown(Socket::shutdown_send, error);
    }

private:
    /// The write of Beast's that waits to be drained; there is one at most.
    struct Writing {
        virtual ~Writing() = default;
        virtual void complete(const Executor& executor, beast::error_code error) = 0;
    };
    template <typename Handler>
    struct WritingFor : Writing {
        WritingFor(Handler&& waiting, std::size_t bytes) : handler(std::move(waiting)), size(bytes) {}
        void complete(const Executor& executor, beast::error_code error) override {
            asio::post(executor, beast::bind_handler(std::move(handler), error, error ? 0 : size));
        }
        Handler handler;
        std::size_t size;
    };

    /// After every change of the outbox: waits for the socket, or tells Beast that its bytes are out.
    void settle() {
        if (outbox_.has_backlog()) return wait_until_writable();
        if (!writing_) return;
        const auto error = outbox_.is_dead() ? beast::error_code{asio::error::broken_pipe} : beast::error_code{};
        std::exchange(writing_, nullptr)->complete(get_executor(), error);
    }

    void wait_until_writable() {
        if (is_waiting_) return;
        is_waiting_ = true;
        if (!self_) self_ = std::make_shared<OutStream*>(this);
        socket_.async_wait(Socket::wait_write, [alive = std::weak_ptr{self_}](beast::error_code error) {
            const auto self = alive.lock();
            if (self) (*self)->on_writable(error);
        });
    }

    void on_writable(beast::error_code error) {
        is_waiting_ = false;
        if (error) {
            outbox_.retire();
        } else {
            outbox_.drain();
        }
        settle();
    }

    Socket socket_;
    Outbox outbox_;
    bool is_waiting_ = false;
    std::shared_ptr<OutStream*> self_;  // a handler that comes after the end finds it gone
    std::unique_ptr<Writing> writing_;
};

}  // namespace quizroom::net
