// The layer under websocket::stream, and the owner of its socket: reads wait in the lookout, and every byte that leaves passes
// the outbox, Beast's own pongs and closes too, so that they and our shared frames never mix inside a frame. Includes Beast:
// only for session code.
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/teardown.hpp>
#include <cerrno>
#include <memory>
#include <string>
#include <utility>

#include "net/asio.hpp"
#include "net/lookout.hpp"
#include "net/outbox.hpp"

namespace quizroom::net {

namespace beast = boost::beast;

class OutStream final : private Lookout::Watcher {
public:
    using executor_type = Executor;

    static constexpr int watcher_buffer_bytes = 256 * 1024;

    OutStream(Socket&& socket, Traffic& traffic)
        : executor_(socket.get_executor()),
          lookout_(asio::use_service<Lookout>(executor_.context())),
          descriptor_(socket.release()),  // out of Asio's own reactor, which would be told of everything, too
          outbox_(descriptor_, traffic) {}
    ~OutStream() { close(); }
    OutStream(const OutStream&) = delete;
    OutStream& operator=(const OutStream&) = delete;

    executor_type get_executor() noexcept { return executor_; }

    const Outbox& outbox() const { return outbox_; }
    /// What `put` will need, from afar.
    void fetch() const {
        __builtin_prefetch(&outbox_);
        __builtin_prefetch(&writing_);
    }
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
        ::setsockopt(descriptor_, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof(bytes));  // of a socket that has failed: to no effect
    }

    /// Shuts the socket down, which ends the pending read.
    void cut() {
        outbox_.retire();
        ::shutdown(descriptor_, SHUT_RDWR);
        settle();
    }

    /// Says that nothing follows.
    beast::error_code end() {
        outbox_.retire();
        if (::shutdown(descriptor_, SHUT_WR) == 0) return {};
        return {errno, boost::system::system_category()};
    }

    template <typename Buffers, typename Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        const auto start = [this](auto handler, asio::mutable_buffer space) {
            reading_ = {pending(std::move(handler)), space};
            if (const auto error = look()) complete_soon(std::exchange(reading_, {}).read, error, 0);
        };
        const asio::mutable_buffer space = *asio::buffer_sequence_begin(buffers);
        return asio::async_initiate<Token, void(beast::error_code, std::size_t)>(start, token, space);
    }

    /// Beast's own writes: taken whole, and completed only when they are in the kernel. Completing sooner would let its
    /// teardown shut the socket down while the backlog still holds the tail of a frame.
    template <typename Buffers, typename Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        const auto start = [this](auto handler, const Buffers& bytes) {
            const std::string whole = beast::buffers_to_string(bytes);
            outbox_.put_control(whole);
            writing_ = {pending(std::move(handler)), whole.size()};
            settle();
        };
        return asio::async_initiate<Token, void(beast::error_code, std::size_t)>(start, token, buffers);
    }

    /// Called by Beast on a fatal error. The descriptor may soon be another connection's: the outbox forgets it.
    friend void beast_close_socket(OutStream& stream) {
        stream.outbox_.retire();
        stream.close();
    }

    /// Beast's own teardown closes while bytes of the peer are unread, and that resets the line before our close frame was
    /// read. So only the end is said here; the session hangs up.
    template <typename Handler>
    friend void async_teardown(beast::role_type, OutStream& stream, Handler&& handler) {
        const auto error = stream.end();
        asio::post(stream.get_executor(), beast::bind_handler(std::forward<Handler>(handler), error));
    }
    friend void teardown(beast::role_type, OutStream& stream, beast::error_code& error) { error = stream.end(); }

private:
    /// Who waits for a read or a write, whatever their type.
    struct Pending {
        virtual ~Pending() = default;
        virtual void complete(beast::error_code error, std::size_t size) = 0;
    };
    template <typename Handler>
    struct PendingOf : Pending {
        explicit PendingOf(Handler&& waiting) : handler(std::move(waiting)) {}
        void complete(beast::error_code error, std::size_t size) override { handler(error, size); }
        Handler handler;
    };
    /// There is one at most of each.
    struct Reading {
        std::unique_ptr<Pending> read;
        asio::mutable_buffer space;
    };
    struct Writing {
        std::unique_ptr<Pending> write;
        std::size_t size = 0;
    };

    template <typename Handler>
    static std::unique_ptr<Pending> pending(Handler handler) {
        return std::make_unique<PendingOf<Handler>>(std::move(handler));
    }

    /// Not at once: whoever has begun it is not done with beginning.
    void complete_soon(std::unique_ptr<Pending> pending, beast::error_code error, std::size_t size) {
        asio::post(executor_, [pending = std::move(pending), error, size] { pending->complete(error, size); });
    }

    /// Has the lookout look for what somebody waits for. After a message nothing of that has changed: the next read has begun
    /// before anybody noticed that there was none.
    beast::error_code look() {
        if (descriptor_ < 0) return asio::error::bad_descriptor;
        const auto signs = (reading_.read ? Lookout::readable : 0) | (outbox_.has_backlog() ? Lookout::writable : 0);
        return lookout_.look_for(signs, descriptor_, *this);
    }

    /// After every change of the outbox: waits for the socket, or tells Beast that its bytes are out.
    void settle() {
        if (outbox_.has_backlog() && look()) outbox_.retire();
        if (outbox_.has_backlog() || !writing_.write) return;
        const auto error = outbox_.is_dead() ? beast::error_code{asio::error::broken_pipe} : beast::error_code{};
        const auto size = error ? 0 : writing_.size;
        complete_soon(std::exchange(writing_, {}).write, error, size);
    }

    void on_writable() override {
        outbox_.drain();
        settle();
        if (!outbox_.has_backlog()) look();
    }

    void on_readable() override {
        if (!reading_.read) {  // nobody wants more for now, and it would be told again and again
            look();
            return;
        }
        const auto size = ::recv(descriptor_, reading_.space.data(), reading_.space.size(), MSG_DONTWAIT);
        if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
        auto error = size < 0 ? beast::error_code{errno, boost::system::system_category()} : beast::error_code{};
        if (size == 0) error = asio::error::eof;
        const auto read = std::exchange(reading_, {}).read;
        read->complete(error, error ? 0 : static_cast<std::size_t>(size));  // perhaps this stream's end
    }

    void let_go() override {
        const auto write = std::exchange(writing_, {}).write;
        const auto read = std::exchange(reading_, {}).read;  // with it goes whoever reads, and this stream
    }

    void close() {
        if (descriptor_ < 0) return;
        lookout_.look_for(0, descriptor_, *this);
        ::close(std::exchange(descriptor_, -1));
        if (reading_.read) complete_soon(std::exchange(reading_, {}).read, asio::error::operation_aborted, 0);
    }

    Executor executor_;
    Lookout& lookout_;
    int descriptor_;
    Outbox outbox_;
    Writing writing_;  // beside the outbox: whoever sends to a whole class looks at both, and at nothing else here
    Reading reading_;
};

}  // namespace quizroom::net
