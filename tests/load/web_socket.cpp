#include "load/web_socket.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <deque>

namespace quizroom::load {
namespace {

namespace websocket = boost::beast::websocket;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

constexpr const char* subprotocol = "quizroom.v1";

}  // namespace

struct WebSocket::Line {
    explicit Line(asio::io_context& context) : stream(context.get_executor()) {
        stream.set_option(websocket::stream_base::decorator(
            [](websocket::request_type& request) { request.set(boost::beast::http::field::sec_websocket_protocol, subprotocol); }));
    }

    websocket::stream<Socket> stream;
    boost::beast::flat_buffer heard;
    std::deque<std::string> unsent;  // a command, its resending and a hello at most
};

WebSocket::WebSocket(asio::io_context& context) : line_(std::make_shared<Line>(context)) {}

WebSocket::~WebSocket() { cut(); }

void WebSocket::cut() {
    boost::system::error_code ignored;
    line_->stream.next_layer().close(ignored);
}

Task<bool> WebSocket::open(Endpoint server) {
    auto& socket = line_->stream.next_layer();
    boost::system::error_code ignored;
    socket.open(server.protocol(), ignored);
    if (receive_buffer_bytes_ > 0) socket.set_option(asio::socket_base::receive_buffer_size{receive_buffer_bytes_}, ignored);
    const auto [refused] = co_await socket.async_connect(server, as_values);
    if (refused) co_return false;
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
    const std::string host = server.address().to_string() + ':' + std::to_string(server.port());
    websocket::response_type answer;
    const auto [failed] = co_await line_->stream.async_handshake(answer, host, "/socket", as_values);
    co_return !failed && answer[boost::beast::http::field::sec_websocket_protocol] == subprotocol;
}

Task<std::optional<std::string_view>> WebSocket::read() {
    line_->heard.consume(line_->heard.size());
    const auto [ended, size] = co_await line_->stream.async_read(line_->heard, as_values);
    if (ended) co_return std::nullopt;
    co_return std::string_view{static_cast<const char*>(line_->heard.cdata().data()), size};
}

void WebSocket::send(std::string text) {
    line_->unsent.push_back(std::move(text));
    if (line_->unsent.size() == 1) write_on(line_);
}

void WebSocket::write_on(const std::shared_ptr<Line>& line) {
    line->stream.async_write(asio::buffer(line->unsent.front()), [line](boost::system::error_code broken, std::size_t) {
        if (broken) return;
        line->unsent.pop_front();
        if (!line->unsent.empty()) write_on(line);
    });
}

void WebSocket::close() {
    line_->stream.async_close(websocket::close_code::normal, [line = line_](boost::system::error_code) {});
}

int WebSocket::close_code() const { return line_->stream.reason().code; }

}  // namespace quizroom::load
