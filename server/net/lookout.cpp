#include "net/lookout.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace quizroom::net {
namespace {

int new_epoll() {
    const int descriptor = ::epoll_create1(EPOLL_CLOEXEC);
    if (descriptor < 0) throw std::system_error{errno, std::generic_category(), "no more descriptors for watching sockets"};
    return descriptor;
}

}  // namespace

Lookout::Lookout(asio::io_context& context)
    : asio::execution_context::service(context), epoll_(new_epoll()), ready_(context.get_executor(), epoll_) {}

Lookout::~Lookout() = default;

boost::system::error_code Lookout::look_for(std::uint32_t signs, int descriptor, Watcher& watcher) {
    const auto before = watcher.looked_for_;
    if (signs == before) return {};
    epoll_event event{};
    event.events = signs;
    event.data.ptr = &watcher;
    const int change = before == 0 ? EPOLL_CTL_ADD : signs == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    if (::epoll_ctl(epoll_, change, descriptor, &event) != 0) return {errno, boost::system::system_category()};
    watcher.looked_for_ = signs;
    if (before == 0) enlist(watcher);
    if (signs == 0) strike_out(watcher);
    return {};
}

void Lookout::enlist(Watcher& watcher) {
    watcher.place_ = watchers_.size();
    watchers_.push_back(&watcher);
    wait();
}

void Lookout::strike_out(Watcher& watcher) {
    watchers_.back()->place_ = watcher.place_;
    watchers_[watcher.place_] = watchers_.back();
    watchers_.pop_back();
    for (auto& event : to_tell_)
        if (event.data.ptr == &watcher) event.data.ptr = nullptr;
}

/// Asio looks at the state of things each time it begins to wait, so nothing can come in between.
void Lookout::wait() {
    if (is_waiting_) return;
    is_waiting_ = true;
    ready_.async_wait(asio::posix::descriptor_base::wait_read, [this](boost::system::error_code cancelled) {
        is_waiting_ = false;
        if (!cancelled) look();
    });
}

void Lookout::look() {
    /// Also when somebody throws: the others are told with the next look.
    struct Again {
        Lookout& lookout;
        ~Again() {
            lookout.to_tell_ = {};
            if (!lookout.watchers_.empty()) lookout.wait();
        }
    };
    const Again again{*this};
    const int count = ::epoll_wait(epoll_, told_.data(), static_cast<int>(told_.size()), 0);
    if (count <= 0) return;
    to_tell_ = std::span{told_}.first(static_cast<std::size_t>(count));
    while (!to_tell_.empty()) {
        const auto event = to_tell_.front();
        to_tell_ = to_tell_.subspan(1);
        tell(event);
    }
}

void Lookout::tell(const epoll_event& event) {
    auto* watcher = static_cast<Watcher*>(event.data.ptr);
    if (!watcher) return;  // gone since the look
    const bool has_failed = (event.events & (EPOLLERR | EPOLLHUP)) != 0;
    const auto signs = has_failed ? watcher->looked_for_ : event.events & watcher->looked_for_;
    if ((signs & writable) != 0) watcher->on_writable();
    if ((signs & readable) != 0) watcher->on_readable();
}

void Lookout::shutdown() noexcept {
    while (!watchers_.empty()) {
        auto& watcher = *watchers_.back();
        watchers_.pop_back();
        watcher.looked_for_ = 0;
        watcher.let_go();
    }
    boost::system::error_code ignored;
    ready_.close(ignored);
}

}  // namespace quizroom::net
