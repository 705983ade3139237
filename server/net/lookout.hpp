// Watches the sockets of one event loop: says which have something to read, and which take data again. It reads nothing.
//
// Asio's own reactor tells a change once, so it has to read every socket a second time, in vain, to know that nothing more has
// come: a system call for each message. This one goes by how things are (level triggered, epoll(7)): what was not read is told
// again with the next look, so nothing is ever missed, whatever arrives when. Asio waits for all of its sockets as for one.
#pragma once

#include <sys/epoll.h>

#include <array>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "net/asio.hpp"

namespace quizroom::net {

/// One for each event loop, found with `asio::use_service<Lookout>`, and gone with it. Its loop's thread only.
class Lookout : public asio::execution_context::service {
public:
    inline static asio::execution_context::id id;

    static constexpr std::uint32_t readable = EPOLLIN;
    static constexpr std::uint32_t writable = EPOLLOUT;
    static constexpr std::size_t told_at_once_max = 128;

    /// Whoever has a socket. A socket that has failed is told as what is looked for.
    class Watcher {
    public:
        virtual void on_writable() = 0;
        /// May destroy the watcher.
        virtual void on_readable() = 0;
        /// The loop is over, and tells nothing any more: lets go of whatever waited for it, perhaps of itself.
        virtual void let_go() = 0;

        std::uint32_t looked_for() const { return looked_for_; }

    protected:
        virtual ~Watcher() = default;

    private:
        friend Lookout;
        std::uint32_t looked_for_ = 0;
        std::size_t place_ = 0;  // among those for whom something is looked for
    };

    explicit Lookout(asio::io_context& context);
    ~Lookout() override;

    /// From here on `watcher` is told of these signs of its socket, and of no others; without any it is forgotten.
    /// What cannot be watched, and only that, gives an error.
    boost::system::error_code look_for(std::uint32_t signs, int descriptor, Watcher& watcher);

private:
    void shutdown() noexcept override;
    void enlist(Watcher& watcher);
    void strike_out(Watcher& watcher);
    void wait();
    void look();
    void tell(const epoll_event& event);

    int epoll_;
    asio::posix::basic_stream_descriptor<Executor> ready_;
    bool is_waiting_ = false;
    std::vector<Watcher*> watchers_;
    std::array<epoll_event, told_at_once_max> told_{};
    std::span<epoll_event> to_tell_;  // the rest of one look
};

}  // namespace quizroom::net
