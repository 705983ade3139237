#include "net/listener.hpp"

#include <netinet/tcp.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/write.hpp>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "net/faults.hpp"
#include "net/http_session.hpp"

namespace quizroom::net {
namespace {

constexpr int backlog_max = 4096;
constexpr int send_buffer_bytes = 16 * 1024;  // of a student; hosts and screens get more when they are let in
constexpr std::chrono::milliseconds pause_when_exhausted{100};

Task<void> serve_connection(Socket socket, Surroundings surroundings) {
    boost::system::error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (error) co_return;
    const std::string address = peer.address().to_string();
    auto upgrade = co_await serve_http(socket, address, surroundings);
    if (!upgrade) co_return;
    socket.set_option(asio::socket_base::send_buffer_size{send_buffer_bytes}, error);  // a large page may have had more before
    surroundings.cores.take(std::move(socket), std::make_unique<const Upgrade>(std::move(*upgrade)));
}

void turn_away(Socket& socket) {
    constexpr std::string_view busy = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(busy), ignored);
}

Task<void> accept_connections(Acceptor& acceptor, Surroundings surroundings) {
    SteadyTimer pause{acceptor.get_executor()};
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(as_values);
        if (error == asio::error::operation_aborted) co_return;
        if (error) {  // mostly: no file descriptors left
            spdlog::warn("a connection could not be taken: {}", error.message());
            pause.expires_after(pause_when_exhausted);
            co_await pause.async_wait(as_values);
            continue;
        }
        if (surroundings.peers.count() + surroundings.cores.connection_count() >= Peers::peers_max) {
            turn_away(socket);
            continue;
        }
        auto connection = serve_connection(std::move(socket), surroundings);
        asio::co_spawn(acceptor.get_executor(), std::move(connection), note_end);
    }
}

/// bbr, the default of many machines, paces what a class is sent at once. Nothing when neither of these is allowed here.
std::string congestion_control_without_pacing() {
    constexpr std::array<std::string_view, 2> wanted{"reno", "cubic"};
    std::ifstream allowed{"/proc/sys/net/ipv4/tcp_allowed_congestion_control"};
    for (std::string name; allowed >> name;) {
        if (std::ranges::find(wanted, name) != wanted.end()) return name;
    }
    return {};
}

/// Whoever is accepted inherits it. What a kernel does not know costs speed, and nothing else.
void prepare_for_bursts(Acceptor& acceptor) {
    boost::system::error_code ignored;
    acceptor.set_option(asio::ip::tcp::no_delay{true}, ignored);
    acceptor.set_option(asio::socket_base::send_buffer_size{send_buffer_bytes}, ignored);
    const auto control = congestion_control_without_pacing();
    if (!control.empty()) ::setsockopt(acceptor.native_handle(), IPPROTO_TCP, TCP_CONGESTION, control.data(), static_cast<socklen_t>(control.size()));
}

std::string why_not(const ListenAddress& address, const boost::system::error_code& error) {
    const std::string port = std::to_string(address.port);
    if (error == asio::error::address_in_use) {
        return "port " + port + " is in use: stop the other server, or choose another port, such as --listen " + address.address + ":" +
               std::to_string(address.port + 1);
    }
    if (error == asio::error::access_denied) return "port " + port + " is reserved for root: choose one above 1023, such as --listen 0.0.0.0:8080";
    return "cannot listen on " + address.address + ":" + port + ": " + error.message();
}

}  // namespace

Listener::Listener(asio::io_context& context, const ListenAddress& address) : context_(context), acceptor_(context.get_executor()) {
    boost::system::error_code error;
    const asio::ip::tcp::endpoint endpoint{asio::ip::make_address(address.address), address.port};
    acceptor_.open(endpoint.protocol(), error);
    // Never SO_REUSEPORT on this bind: a second server would share the port, and half of the class, unseen.
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address{true}, error);
    if (!error) prepare_for_bursts(acceptor_);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(backlog_max, error);
    if (error) throw std::runtime_error{why_not(address, error)};
}

ListenAddress Listener::address() const {
    const auto endpoint = acceptor_.local_endpoint();
    return {endpoint.address().to_string(), endpoint.port()};
}

void Listener::start(const Surroundings& surroundings) {
    auto accepting = accept_connections(acceptor_, surroundings);
    asio::co_spawn(context_, std::move(accepting), note_end);
}

void Listener::close() {
    boost::system::error_code ignored;
    acceptor_.close(ignored);
}

}  // namespace quizroom::net
