#include "load/wire/poll.hpp"

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace quizroom::load {
namespace {

int opened(int descriptor, const char* what) {
    if (descriptor < 0) throw std::system_error{errno, std::generic_category(), what};
    return descriptor;
}

}  // namespace

Poll::Poll()
    : epoll_(opened(epoll_create1(EPOLL_CLOEXEC), "epoll")), clock_(opened(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC), "timerfd")) {
    buffer_.resize(read_bytes);
    ready_.reserve(events_max);
    epoll_event event{};
    event.events = EPOLLIN;
    epoll_ctl(epoll_, EPOLL_CTL_ADD, clock_, &event);
}

Poll::~Poll() {
    close(clock_);
    close(epoll_);
}

void Poll::watch(int socket, std::uint32_t events, Watcher& watcher) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = &watcher;
    if (epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) != 0) throw std::system_error{errno, std::generic_category(), "epoll_ctl"};
}

void Poll::change(int socket, std::uint32_t events, Watcher& watcher) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = &watcher;
    epoll_ctl(epoll_, EPOLL_CTL_MOD, socket, &event);
}

void Poll::forget(int socket, const Watcher& watcher) {
    epoll_ctl(epoll_, EPOLL_CTL_DEL, socket, nullptr);
    for (auto& [ready, events] : ready_)
        if (ready == &watcher) ready = nullptr;
}

void Poll::at(Clock::time_point planned, Alarm alarm) { planned_.push({planned, ++alarms_set_, std::move(alarm)}); }

bool Poll::run_until(const std::function<bool()>& fact, Clock::time_point give_up_at) {
    while (!fact()) {
        if (Clock::now() > give_up_at) return false;
        ring();
        wait(give_up_at);
    }
    return true;
}

/// A few at a time: whoever is planned next must not wait unseen behind sockets, nor sockets behind alarms.
void Poll::ring() {
    for (std::size_t rung = 0; rung < alarms_max && !planned_.empty(); ++rung) {
        const auto now = Clock::now();
        if (planned_.top().at > now) return;
        auto alarm = planned_.top().alarm;
        const auto planned = planned_.top().at;
        planned_.pop();
        if (on_ring_) on_ring_(now - planned);
        alarm(planned);
    }
}

/// The kernel's clock wakes us to the microsecond, which epoll's own milliseconds do not.
void Poll::wait(Clock::time_point latest) {
    const auto next = planned_.empty() ? latest : std::min(latest, planned_.top().at);
    const bool is_due = next <= Clock::now();
    if (!is_due && next != clock_set_to_) {
        const auto since_start = std::chrono::duration_cast<std::chrono::nanoseconds>(next.time_since_epoch()).count();
        itimerspec setting{};
        setting.it_value.tv_sec = since_start / 1'000'000'000;
        setting.it_value.tv_nsec = since_start % 1'000'000'000;
        timerfd_settime(clock_, TFD_TIMER_ABSTIME, &setting, nullptr);
        clock_set_to_ = next;
    }
    std::array<epoll_event, events_max> events;
    const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), is_due ? 0 : -1);
    ready_.clear();
    for (int place = 0; place < count; ++place) {
        const auto& event = events[static_cast<std::size_t>(place)];
        if (event.data.ptr) {
            ready_.emplace_back(static_cast<Watcher*>(event.data.ptr), event.events);
        } else {
            std::uint64_t rung = 0;
            [[maybe_unused]] const auto size = read(clock_, &rung, sizeof rung);
            clock_set_to_ = {};
        }
    }
    for (std::size_t place = 0; place < ready_.size(); ++place)
        if (ready_[place].first) ready_[place].first->is_ready(ready_[place].second);
}

}  // namespace quizroom::load
