#include "net/websocket_session.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <optional>
#include <utility>

#include "net/close_code.hpp"
#include "net/hang_up.hpp"
#include "net/hearing.hpp"
#include "net/link_quality.hpp"
#include "net/out_stream.hpp"

namespace quizroom::net {
namespace {

namespace http = beast::http;
namespace websocket = beast::websocket;

class Session : public Caller, public Peer {
public:
    Session(Socket&& socket, const Upgrade& upgrade, const Station& station);

    /// Answers the upgrade; false when it was none.
    Task<bool> accept(const Upgrade& upgrade);

    enum class End { agreed, broken };
    /// Agreed: both sides have said goodbye, and nothing more comes.
    Task<End> read_until_end();
    void leave();
    Task<void> hang_up();

    using Connection::deliver;
    void expect_delivery() const override { stream_.next_layer().fetch(); }
    void deliver(rooms::Documents documents) override { out().put(documents); }
    bool is_waiting(rooms::Slot slot) const override { return stream_.next_layer().outbox().is_waiting(slot); }
    void dismiss(protocol::Frame goodbye, int close_code) override;
    void let_in(protocol::Role role) override;

    void on_pulse(SteadyTime now) override;
    void send_away() override { out().put_close(close_restarting); }
    void cut() override { out().cut(); }

private:
    OutStream& out() { return stream_.next_layer(); }
    bool is_closing() const { return stream_.next_layer().outbox().is_closing(); }
    void take(std::string_view part);
    void hear(std::string_view text);
    void ping(SteadyTime now) { out().put_control(control_frame(opcode_ping, link_.ping(now))); }
    void give_up_on_reader();
    void expire_closing(SteadyTime now);

    const Station& station_;
    websocket::stream<OutStream, false> stream_;  // false: no compression, which costs 115 kB a connection
    std::array<char, 256> part_;                  // of a message; nearly all of them are shorter
    std::string whole_;                           // of a longer one, while it comes
    std::string address_;
    Hearing hearing_;
    LinkQuality link_;
    std::optional<protocol::Role> role_;  // once let in
    SteadyTime started_at_ = std::chrono::steady_clock::now();
    SteadyTime heard_at_ = started_at_;
    std::optional<SteadyTime> closing_since_;
    Peers::Listed listed_;
    std::unique_ptr<Ear> ear_;
};

Session::Session(Socket&& socket, const Upgrade& upgrade, const Station& station)
    : station_(station),
      stream_(std::move(socket), station.traffic),
      address_(upgrade.address),
      listed_(station.peers, *this),
      ear_(station.reception.receive(*this, upgrade.address)) {
    stream_.read_message_max(protocol::message_bytes_max);
    stream_.control_callback([this](websocket::frame_type kind, beast::string_view payload) {
        heard_at_ = std::chrono::steady_clock::now();
        const auto reply = kind == websocket::frame_type::close ? std::nullopt : hearing_.hear_control(heard_at_);
        if (reply) give(*reply, *this);
        if (kind == websocket::frame_type::pong) link_.on_pong({payload.data(), payload.size()}, heard_at_);
    });
    if (!upgrade.names_subprotocol) return;
    const auto name_subprotocol = [](websocket::response_type& response) {
        response.set(http::field::sec_websocket_protocol, beast::string_view{subprotocol.data(), subprotocol.size()});
    };
    stream_.set_option(websocket::stream_base::decorator{name_subprotocol});
}

Task<bool> Session::accept(const Upgrade& upgrade) {
    http::request<http::empty_body> request{http::verb::get, "/socket", 11};
    request.set(http::field::host, upgrade.host);
    request.set(http::field::connection, "Upgrade");
    request.set(http::field::upgrade, "websocket");
    request.set(http::field::sec_websocket_key, upgrade.key);
    request.set(http::field::sec_websocket_version, upgrade.version);
    const auto [error] = co_await stream_.async_accept(request, as_values);
    co_return !error;
}

Task<Session::End> Session::read_until_end() {
    const auto space = asio::buffer(part_);
    for (;;) {
        const auto [error, size] = co_await stream_.async_read_some(space, as_values);
        if (error == websocket::error::closed) co_return End::agreed;
        if (error) {
            const bool has_vanished = error == asio::error::eof || error == asio::error::connection_reset;
            if (!has_vanished) spdlog::info("{}: the connection ended: {}", address_, error.message());
            co_return End::broken;
        }
        take({part_.data(), size});
    }
}

void Session::take(std::string_view part) {
    if (whole_.empty() && stream_.is_message_done()) return hear(part);
    whole_ += part;  // Beast holds it to `message_bytes_max`
    if (stream_.is_message_done()) hear(std::exchange(whole_, {}));
}

void Session::hear(std::string_view text) {
    heard_at_ = std::chrono::steady_clock::now();
    if (is_closing()) return;
    if (!stream_.got_text()) return out().put_close(close_only_text);
    const auto now = station_.clock.now();
    auto heard = hearing_.hear(text, {heard_at_, now});
    if (const auto* reply = std::get_if<Reply>(&heard)) return give(*reply, *this);
    ear_->hear(std::move(std::get<protocol::ClientMessage>(heard)), {link_.allowance(), now});
}

void Session::let_in(protocol::Role role) {
    role_ = role;
    hearing_.let_in();
    if (role != protocol::Role::student) out().set_send_buffer(OutStream::watcher_buffer_bytes);
    ping(std::chrono::steady_clock::now());
}

void Session::leave() {
    closing_since_ = std::chrono::steady_clock::now();
    ear_->leave(station_.clock.now());
}

Task<void> Session::hang_up() {
    out().end();
    co_await read_to_the_end(out());
}

void Session::dismiss(protocol::Frame goodbye, int close_code) {
    deliver(rooms::Slot::reply, std::move(goodbye));
    out().put_close(close_code);
}

void Session::on_pulse(SteadyTime now) {
    const auto& patience = station_.patience;
    if (is_closing() || closing_since_) return expire_closing(now);
    if (out().is_stalled(now, patience.stall)) return give_up_on_reader();
    if (now - heard_at_ >= patience.silence) return cut();
    const auto age = now - started_at_;
    const bool waited_enough = hearing_.has_begun() ? age >= patience.let_in : age >= patience.first_message;
    if (!role_ && waited_enough) return out().put_close(close_misbehaved);
    // Behind a backlog a ping would measure the backlog.
    if (now - link_.pinged_at() >= patience.between_pings && !out().outbox().has_backlog()) ping(now);
}

void Session::give_up_on_reader() {
    ++station_.traffic.stalled;
    out().put_close(close_too_slow);
}

void Session::expire_closing(SteadyTime now) {
    if (!closing_since_) closing_since_ = now;
    if (now - *closing_since_ >= station_.patience.closing) cut();
}

}  // namespace

Task<void> serve_websocket(Socket socket, std::unique_ptr<const Upgrade> upgrade, const Station& station) {
    Session session{std::move(socket), *upgrade, station};
    const bool accepted = co_await session.accept(*upgrade);
    upgrade.reset();
    if (!accepted) co_return;
    const auto end = co_await session.read_until_end();
    session.leave();
    if (end == Session::End::broken) co_await session.hang_up();
}

}  // namespace quizroom::net
