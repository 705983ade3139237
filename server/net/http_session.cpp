#include "net/http_session.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <memory>

#include "net/hang_up.hpp"

namespace quizroom::net {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

using Parser = http::request_parser<http::string_body>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

constexpr std::uint32_t header_bytes_max = 8 * 1024;
constexpr std::uint64_t body_bytes_max = 64 * 1024;
constexpr int large_answer_buffer_bytes = 64 * 1024;
constexpr std::chrono::seconds request_within{10};
constexpr std::chrono::seconds next_request_within{30};
constexpr std::chrono::seconds answer_within{15};
constexpr std::chrono::seconds written_within{60};
constexpr std::chrono::seconds hung_up_within{2};

class HttpPeer : public Peer {
public:
    HttpPeer(Socket& socket, Peers& peers) : socket_(socket), listed_(peers, *this) {}

    void wait_for_request(std::chrono::seconds time) {
        is_idle_ = true;
        expect_within(time);
    }
    void begin_answer(std::chrono::seconds time) {
        is_idle_ = false;
        expect_within(time);
    }
    bool is_leaving() const { return is_leaving_; }

    void on_pulse(SteadyTime now) override {
        if (now >= deadline_) cut();
    }
    void send_away() override {
        is_leaving_ = true;
        if (is_idle_) cut();
    }
    void cut() override {
        boost::system::error_code ignored;
        socket_.shutdown(Socket::shutdown_both, ignored);
    }

private:
    void expect_within(std::chrono::seconds time) { deadline_ = std::chrono::steady_clock::now() + time; }

    Socket& socket_;
    SteadyTime deadline_{};
    bool is_idle_ = true;
    bool is_leaving_ = false;
    Peers::Listed listed_;
};

std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

/// All lines of a header, as if they had been sent as one.
std::string joined(const Parser::value_type& message, beast::string_view name) {
    std::string all;
    const auto [first, last] = message.equal_range(name);
    for (auto line = first; line != last; ++line) all += (all.empty() ? "" : ",") + text_of(line->value());
    return all;
}

struct Asked {
    HttpRequest request;
    bool is_upgrade = false;
    bool may_upgrade = false;
    Upgrade upgrade;
};

Asked read(const Parser::value_type& message, const std::string& peer_address, const Doorkeeper& doorkeeper) {
    Asked asked;
    auto& request = asked.request;
    request.method = text_of(message.method_string());
    request.target = text_of(message.target());
    request.host = text_of(message[http::field::host]);
    request.origin = text_of(message[http::field::origin]);
    request.authorization = text_of(message[http::field::authorization]);
    request.accept_encoding = text_of(message[http::field::accept_encoding]);
    request.if_none_match = text_of(message[http::field::if_none_match]);
    request.body = message.body();
    const auto forwarded_for = joined(message, "X-Forwarded-For");
    const auto forwarded_proto = text_of(message["X-Forwarded-Proto"]);
    const Arrival arrival{peer_address, request.host, request.origin, forwarded_for, forwarded_proto};
    request.address = doorkeeper.address_of(arrival);
    asked.is_upgrade = request.path() == "/socket" && beast::websocket::is_upgrade(message);
    asked.may_upgrade = asked.is_upgrade && doorkeeper.admits_origin(arrival);
    if (!asked.may_upgrade) return asked;
    http::token_list protocols{message[http::field::sec_websocket_protocol]};
    asked.upgrade = {request.host, text_of(message[http::field::sec_websocket_key]), text_of(message[http::field::sec_websocket_version]),
                     protocols.exists({subprotocol.data(), subprotocol.size()}), request.address};
    return asked;
}

/// What is answered to something that is no request; nothing when nobody listens any more.
std::optional<HttpResponse> answer_to(const beast::error_code& error) {
    if (error == http::error::body_limit) return refused(413, "malformed-request", "The body is larger than 64 kB.");
    if (error == http::error::header_limit) return plain_text(431, "The headers are larger than 8 kB.\n");
    const bool has_ended = error == http::error::end_of_stream || error == http::error::partial_message;
    if (has_ended || error.category() != http::make_error_code(http::error::bad_method).category()) return std::nullopt;
    return plain_text(400, "This is not an HTTP request: " + error.message() + ".\n");
}

HttpResponse why_no_upgrade(const Asked& asked) {
    if (!asked.is_upgrade) return plain_text(426, "Here WebSocket is spoken: see protocol/README.md.\n");
    return plain_text(403, "This page's origin is not this server's. Behind a proxy: start with --public-url, or have it pass the Host header on.\n");
}

/// The answer of the routes, which may come later.
struct Answer {
    explicit Answer(Executor executor) : arrived(executor) {}
    std::optional<HttpResponse> response;
    Timer arrived;
};

Task<HttpResponse> answered(const Asked& asked, const Surroundings& surroundings, Socket& socket) {
    if (asked.request.path() == "/socket") co_return why_no_upgrade(asked);
    const auto answer = std::make_shared<Answer>(socket.get_executor());
    answer->arrived.expires_after(answer_within);
    const auto respond = [answer](HttpResponse response) {
        answer->response = std::move(response);
        answer->arrived.cancel();
    };
    try {
        surroundings.routes.answer(asked.request, surroundings.clockwork.now(), respond);
    } catch (const std::exception& error) {
        spdlog::error("{} {} could not be answered: {}", asked.request.method, asked.request.path(), error.what());
        if (!answer->response) answer->response = refused(503, "cannot-read", "The server could not answer this. Try again.");
    }
    surroundings.clockwork.look_at_agenda();
    if (!answer->response) co_await answer->arrived.async_wait(as_values);
    if (!answer->response) answer->response = refused(503, "cannot-save", "The server could not save this in time. Try again.");
    co_return std::move(*answer->response);
}

/// With the small buffer of students' sockets a picture would wait for an acknowledgement after every few kilobytes of it.
void make_room_for(Socket& socket, const std::string& body) {
    boost::system::error_code ignored;
    if (body.size() > large_answer_buffer_bytes / 4) socket.set_option(asio::socket_base::send_buffer_size{large_answer_buffer_bytes}, ignored);
}

Task<bool> write(Socket& socket, const std::string& head, const std::string& body) {
    make_room_for(socket, body);
    const std::array buffers{asio::buffer(head), asio::buffer(body)};
    const auto [error, size] = co_await asio::async_write(socket, buffers, as_values);
    co_return !error;
}

}  // namespace

Task<std::optional<Upgrade>> serve_http(Socket& socket, const std::string& peer_address, const Surroundings& surroundings) {
    static const std::string no_body;
    HttpPeer peer{socket, surroundings.peers};
    beast::flat_buffer buffer;
    peer.wait_for_request(request_within);
    for (bool goes_on = true; goes_on; peer.wait_for_request(next_request_within)) {
        Parser parser;
        parser.header_limit(header_bytes_max);
        parser.body_limit(body_bytes_max);
        const auto [error, size] = co_await http::async_read(socket, buffer, parser, as_values);
        peer.begin_answer(written_within);
        Asked asked;
        std::optional<HttpResponse> response;
        if (error) {
            response = answer_to(error);
        } else {
            asked = read(parser.get(), peer_address, surroundings.doorkeeper);
            if (asked.may_upgrade && buffer.size() == 0) co_return asked.upgrade;
            response = co_await answered(asked, surroundings, socket);
        }
        if (!response) co_return std::nullopt;
        goes_on = !error && parser.keep_alive() && !peer.is_leaving();
        const bool has_body = asked.request.method != "HEAD" && response->status != 304;
        const std::string head = head_of(*response, goes_on ? "keep-alive" : "close");
        const std::string& body = has_body ? *response->body : no_body;
        const bool written = co_await write(socket, head, body);
        if (!written) co_return std::nullopt;
    }
    peer.begin_answer(hung_up_within);
    co_await hang_up(socket);
    co_return std::nullopt;
}

}  // namespace quizroom::net
