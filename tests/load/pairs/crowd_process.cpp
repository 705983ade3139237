#include "load/pairs/crowd_process.hpp"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <type_traits>

#include "load/latencies.hpp"
#include "load/pairs/process_cost.hpp"

namespace quizroom::load::pairs {
namespace {

/// What the server does at once behind the last word: the end of a commit, the tally.
constexpr std::chrono::milliseconds aftermath{20};

}  // namespace

struct CrowdProcess::Order {
    enum class What : std::uint8_t { move, answer, await_close, stay, tell } what = What::tell;
    std::array<char, 32> move{};
    Storm storm;
    std::chrono::milliseconds time{0};
};

struct CrowdProcess::Report {
    Moment moment;
    Heard heard;
    std::array<char, 256> fault{};  // what went wrong; empty when nothing did
};

/// The other side of the fork.
class CrowdProcess::Child {
public:
    Child(const Crowd::Wishes& wishes, pid_t server, int line) : crowd_(wishes), server_(server), line_(line) {}

    void run() {
        report(measured([this] { crowd_.join(); }, 0));
        Order order;
        for (;;) {
            crowd_.rest(line_);
            if (::recv(line_, &order, sizeof order, 0) != sizeof order) return;
            report(obey(order));
        }
    }

private:
    Report obey(const Order& order) {
        switch (order.what) {
            case Order::What::move:
                return measured([&] { crowd_.move(order.move.data()); }, crowd_.latencies().size());
            case Order::What::answer:
                return measured([&] { crowd_.answer(order.storm); }, order.storm.answers);
            case Order::What::await_close:
                return measured([&] { crowd_.await_close(); }, 0);
            case Order::What::stay:
                return measured([&] { listen_for(order.time); }, 0);
            case Order::What::tell:
                break;
        }
        return {{}, {crowd_.frames_heard(), crowd_.segments_heard(), crowd_.pings()}, {}};
    }

    /// Without spinning: nobody is to be measured but the server.
    void listen_for(std::chrono::milliseconds time) {
        for (const auto end = Clock::now() + time; Clock::now() < end;) crowd_.listen(std::chrono::milliseconds{20});
    }

    Report measured(const std::function<void()>& action, std::size_t latencies) {
        Moment moment;
        const auto frames = crowd_.frames_heard();
        const auto before = processor_time_of(server_);
        const auto begin = Clock::now();
        action();
        moment.wall = Clock::now() - begin;
        crowd_.settle(aftermath);
        const auto after = processor_time_of(server_);
        moment.processor = after.used - before.used;
        moment.waited = after.waited - before.waited;
        moment.frames = crowd_.frames_heard() - frames;
        const std::vector<Span> spans{crowd_.latencies().begin(), crowd_.latencies().begin() + static_cast<std::ptrdiff_t>(latencies)};
        moment.median = percentile_of(spans, 0.5);
        moment.p99 = percentile_of(spans, 0.99);
        return {moment, {}, {}};
    }

    void report(const Report& report) { ::send(line_, &report, sizeof report, MSG_NOSIGNAL); }

    Crowd crowd_;
    pid_t server_;
    int line_;
};

CrowdProcess::CrowdProcess(const Crowd::Wishes& wishes, pid_t server)
    : students_(wishes.students), answers_max_(wishes.students - wishes.rooms.size()), server_(server) {
    static_assert(std::is_trivially_copyable_v<Order> && std::is_trivially_copyable_v<Report>);
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) throw std::runtime_error{"no line to a crowd's process"};
    child_ = ::fork();
    if (child_ < 0) throw std::runtime_error{"no process for a crowd"};
    if (child_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(ends[0]);
        try {
            Child{wishes, server, ends[1]}.run();
        } catch (const std::exception& error) {
            Report report;
            std::snprintf(report.fault.data(), report.fault.size(), "%s", error.what());
            ::send(ends[1], &report, sizeof report, MSG_NOSIGNAL);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    line_ = ends[0];
    joining_ = await_report().moment;
}

CrowdProcess::~CrowdProcess() {
    ::close(line_);
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
}

Moment CrowdProcess::move(const std::string& what) {
    Order order{Order::What::move, {}, {}, {}};
    std::snprintf(order.move.data(), order.move.size(), "%s", what.c_str());
    return carry_out(order).moment;
}

Moment CrowdProcess::answer(const Storm& storm) { return carry_out({Order::What::answer, {}, storm, {}}).moment; }
Moment CrowdProcess::await_close() { return carry_out({Order::What::await_close, {}, {}, {}}).moment; }
Moment CrowdProcess::stay(std::chrono::milliseconds time) { return carry_out({Order::What::stay, {}, {}, time}).moment; }
Heard CrowdProcess::heard() { return carry_out({}).heard; }

CrowdProcess::Report CrowdProcess::carry_out(const Order& order) {
    if (::send(line_, &order, sizeof order, MSG_NOSIGNAL) != sizeof order) throw std::runtime_error{"a crowd's process has ended"};
    return await_report();
}

CrowdProcess::Report CrowdProcess::await_report() {
    Report report;
    if (::recv(line_, &report, sizeof report, 0) != sizeof report) throw std::runtime_error{"a crowd's process has ended"};
    if (report.fault[0] != '\0') throw std::runtime_error{report.fault.data()};
    return report;
}

}  // namespace quizroom::load::pairs
