#include "net/server.hpp"

#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <future>
#include <memory>

#include "journal/journal.hpp"
#include "net/clockwork.hpp"
#include "net/cores.hpp"
#include "net/event_loop.hpp"
#include "net/listener.hpp"
#include "net/surroundings.hpp"

namespace quizroom::net {
namespace {

/// As long as clients wait by themselves: they are back half a second later than that, and a class is spread enough.
constexpr std::chrono::hours purged_every{24};
constexpr std::chrono::minutes purge_tried_again_after{10};
constexpr std::chrono::milliseconds come_back_within{2'000};
constexpr std::chrono::milliseconds goodbyes_within{1'500};  // of the rooms
constexpr std::chrono::milliseconds hanging_up_within{3'000};

void allow_many_descriptors() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

std::string join_url_of(const Server::Options& options, ListenAddress address) {
    if (!options.public_url.empty()) return options.public_url;
    if (!options.lan_address.empty()) address.address = options.lan_address;
    return url_of(address);
}

}  // namespace

/// The parts, in the order in which they need each other: the last is gone first.
class Server::Machinery {
public:
    explicit Machinery(Options options)
        : options_(std::move(options)),
          listener_(context_, options_.listen),
          join_url_(join_url_of(options_, listener_.address())),
          journal_(
              options_.data, [this](const std::vector<journal::Progress>& progress) { report(progress); }, [this] { write_at_end_of_turn(); }),
          reader_(options_.data),
          registry_({journal_, reader_, options_.host_key, join_url_, [](const std::string& sentence) { spdlog::warn("{}", sentence); },
                     rooms::random_number, journal_.losses()}),
          files_(options_.web),
          pictures_(options_.library, [this](std::string_view name) { return reader_.picture(name); }),
          doorkeeper_({options_.public_url, options_.trusted_proxies}),
          routes_({registry_, options_.library, files_, pictures_, [this] { return cores_.load(); }, join_url_}),
          clockwork_(context_, registry_),
          pulse_(context_, peers_, options_.patience.pulse),
          cores_({context_, registry_, clockwork_, peers_, options_.patience, std::min(options_.cores, cores_max)}),
          signals_(context_),
          stopping_(context_),
          next_purge_(context_) {
        allow_many_descriptors();
        for (const auto& sentence : journal_.losses()) spdlog::error("{}", sentence);
        purge().wait();  // before a room is brought back that is too old for it
        for (const auto& sentence : registry_.recover(clockwork_.now())) spdlog::warn("{}", sentence);
        clockwork_.advance_to(registry_.last_record_at());
        clockwork_.look_at_agenda();
        listener_.start({clockwork_, peers_, cores_, routes_, doorkeeper_});
    }

    ~Machinery() {
        cores_.stop();  // also when `run` has ended by a fault: what waits at home is let go of by nobody else
        context_.shutdown();
    }
    Machinery(const Machinery&) = delete;
    Machinery& operator=(const Machinery&) = delete;

    ListenAddress address() const { return listened_on_; }
    const std::string& join_url() const { return join_url_; }

    void stop_on_signals() {
        signals_.add(SIGTERM);
        signals_.add(SIGINT);
        signals_.async_wait([this](boost::system::error_code cancelled, int) {
            if (!cancelled) begin_to_stop();
        });
    }

    void run() {
        cores_.start();
        context_.run();
        cores_.stop();
    }

    void stop() {
        asio::post(context_, [this] { begin_to_stop(); });
    }

private:
    /// Behind everything that this turn of the loop has received: all of it wakes the writer once.
    void write_at_end_of_turn() {
        asio::post(context_, [this] { journal_.flush(); });
    }

    void report(const std::vector<journal::Progress>& progress) {
        asio::post(context_, [this, progress] {
            registry_.on_progress(progress, clockwork_.now());
            clockwork_.look_at_agenda();
        });
    }

    /// The file is written anew for it, so no class is to be here meanwhile.
    void await_purge(std::chrono::minutes time) {
        next_purge_.expires_after(time);
        next_purge_.async_wait([this](boost::system::error_code cancelled) {
            if (cancelled) return;
            if (registry_.census().guests > 0) return await_purge(purge_tried_again_after);
            purge();
        });
    }

    /// Deletes what is too old, now and each day again. The future is there when it is done.
    std::future<void> purge() {
        await_purge(purged_every);
        const auto done = std::make_shared<std::promise<void>>();
        journal_.purge(clockwork_.now() - options_.keep, [done, keep = options_.keep](const journal::Purged& purged) {
            if (purged.rooms > 0) spdlog::info("deleted {} rooms in which nothing had happened for {} days", purged.rooms, keep.count());
            if (!purged.trouble.empty()) spdlog::warn("old rooms could not be deleted, and are tried again tomorrow: {}", purged.trouble);
            done->set_value();
        });
        return done->get_future();
    }

    void begin_to_stop() {
        if (is_stopping_) return;
        is_stopping_ = true;
        listener_.close();
        registry_.say_goodbye(come_back_within);
        started_to_stop_ = std::chrono::steady_clock::now();
        wait_for_the_last();
    }

    /// Rooms first, then whoever is in none, then whoever does not hang up.
    void wait_for_the_last() {
        const auto passed = std::chrono::steady_clock::now() - started_to_stop_;
        if (passed >= goodbyes_within || registry_.census().guests == 0) {
            peers_.send_away();
            cores_.send_away();
        }
        if (passed >= hanging_up_within) {
            peers_.cut();
            cores_.cut();
        }
        const bool gave_up = passed >= hanging_up_within + goodbyes_within;
        if (cores_.load().connections == 0 || gave_up) return finish();
        stopping_.expires_after(std::chrono::milliseconds{20});
        stopping_.async_wait([this](boost::system::error_code) { wait_for_the_last(); });
    }

    void finish() {
        clockwork_.stop();
        pulse_.stop();
        signals_.cancel();
        next_purge_.cancel();
        context_.stop();
    }

    Options options_;
    EventLoop context_;
    Listener listener_;
    ListenAddress listened_on_ = listener_.address();
    std::string join_url_;
    journal::Journal journal_;
    journal::Reader reader_;
    rooms::Registry registry_;
    Peers peers_;
    WebFiles files_;
    Pictures pictures_;
    Doorkeeper doorkeeper_;
    Routes routes_;
    Clockwork clockwork_;
    Pulse pulse_;
    Cores cores_;
    asio::signal_set signals_;
    asio::steady_timer stopping_;
    asio::steady_timer next_purge_;
    std::chrono::steady_clock::time_point started_to_stop_;
    bool is_stopping_ = false;
};

Server::Server(Options options) : machinery_(std::make_unique<Machinery>(std::move(options))) {}
Server::~Server() = default;

std::uint16_t Server::port() const { return machinery_->address().port; }
std::string Server::listen_url() const { return url_of(machinery_->address()); }
const std::string& Server::join_url() const { return machinery_->join_url(); }
void Server::stop_on_signals() { machinery_->stop_on_signals(); }
void Server::run() { machinery_->run(); }
void Server::stop() { machinery_->stop(); }

}  // namespace quizroom::net
