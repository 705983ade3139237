#include "net/listener.hpp"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <stdexcept>

#include "net/http_session.hpp"
#include "net/websocket_session.hpp"

namespace quizroom::net {
namespace {

constexpr int backlog_max = 4096;
constexpr std::chrono::milliseconds pause_when_exhausted{100};

/// A bug ends one connection, never the server.
void note_end(const std::exception_ptr& fault) {
    if (!fault) return;
    try {
        std::rethrow_exception(fault);
    } catch (const std::exception& exception) {
        spdlog::error("a connection ended by a fault of this server: {}", exception.what());
    }
}

Task<void> serve_connection(Socket socket, Surroundings surroundings) {
    boost::system::error_code error;
    socket.set_option(asio::ip::tcp::no_delay{true}, error);
    const auto peer = socket.remote_endpoint(error);
    if (error) co_return;
    const std::string address = peer.address().to_string();
    const auto upgrade = co_await serve_http(socket, address, surroundings);
    if (upgrade) co_await serve_websocket(socket, *upgrade, surroundings);
}

void turn_away(Socket& socket) {
    constexpr std::string_view busy = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(busy), ignored);
}

Task<void> accept_connections(Acceptor& acceptor, Surroundings surroundings) {
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor> pause{acceptor.get_executor()};
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(as_values);
        if (error == asio::error::operation_aborted) co_return;
        if (error) {  // mostly: no file descriptors left
            spdlog::warn("a connection could not be taken: {}", error.message());
            pause.expires_after(pause_when_exhausted);
            co_await pause.async_wait(as_values);
            continue;
        }
        if (surroundings.peers.is_full()) {
            turn_away(socket);
            continue;
        }
        auto connection = serve_connection(std::move(socket), surroundings);
        asio::co_spawn(acceptor.get_executor(), std::move(connection), note_end);
    }
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
