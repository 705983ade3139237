#include "support/web_socket_client.hpp"

#include <stdexcept>

namespace quizroom::tests {
namespace {

constexpr int opcode_close = 8;
constexpr int opcode_ping = 9;
constexpr int opcode_pong = 10;

std::string upgrade_request(std::uint16_t port, std::string_view header_lines) {
    return "GET /socket HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
           std::string{header_lines} + "\r\n";
}

std::size_t number_in(std::string_view bytes) {
    std::size_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

}  // namespace

WebSocketClient::WebSocketClient(std::uint16_t port) : WebSocketClient(port, PlainSocket::From{}) {}

WebSocketClient::WebSocketClient(std::uint16_t port, const PlainSocket::From& from) : socket_(port, from) {
    socket_.sends(upgrade_request(port, "Sec-WebSocket-Protocol: quizroom.v1\r\n"));
    answer_ = socket_.reads_until("\r\n\r\n");
    if (!answer_.starts_with("HTTP/1.1 101 ")) throw std::runtime_error{"not upgraded: " + answer_};
}

std::string WebSocketClient::upgrade_answer(std::uint16_t port, std::string_view header_lines) {
    PlainSocket socket{port};
    socket.sends(upgrade_request(port, header_lines));
    return socket.reads_until("\r\n\r\n");
}

void WebSocketClient::sends(int opcode, std::string_view payload) {
    std::string frame{static_cast<char>(0x80 | opcode)};
    const auto size = payload.size();
    if (size < 126) {
        frame += static_cast<char>(0x80 | size);
    } else {
        const int length_bytes = size < 65'536 ? 2 : 8;
        frame += static_cast<char>(0x80 | (length_bytes == 2 ? 126 : 127));
        for (int byte = length_bytes - 1; byte >= 0; --byte) frame += static_cast<char>(size >> (8 * byte));
    }
    constexpr std::string_view mask = "\x12\x34\x56\x78";
    frame += mask;
    for (std::size_t i = 0; i < size; ++i) frame += static_cast<char>(payload[i] ^ mask[i % 4]);
    socket_.sends(frame);
}

WebSocketClient::Frame WebSocketClient::reads_frame() {
    const auto head = socket_.reads(2);
    const auto length = static_cast<unsigned char>(head[1]);
    const auto length_bytes = length == 126 ? 2U : 8U;
    const std::size_t size = length < 126 ? length : number_in(socket_.reads(length_bytes));
    return {head[0] & 0x0f, socket_.reads(size)};
}

std::string WebSocketClient::hears(std::string_view type) {
    const std::string beginning = "{\"type\":\"" + std::string{type} + "\"";
    for (;;) {
        auto frame = reads_frame();
        if (frame.opcode == opcode_ping) {
            ++pings_heard_;
            sends(opcode_pong, frame.payload);
        }
        if (frame.opcode == opcode_close) throw std::runtime_error{"closed before a message " + std::string{type}};
        if (frame.opcode == 1 && frame.payload.starts_with(beginning)) return std::move(frame.payload);
    }
}

void WebSocketClient::hears_pings(int count) {
    for (const auto enough = pings_heard_ + count; pings_heard_ < enough;) {
        const auto frame = reads_frame();
        if (frame.opcode == opcode_close) throw std::runtime_error{"closed before a ping"};
        if (frame.opcode != opcode_ping) continue;
        ++pings_heard_;
        sends(opcode_pong, frame.payload);
    }
}

int WebSocketClient::hears_close() {
    try {
        for (;;) {
            const auto frame = reads_frame();
            if (frame.opcode != opcode_close) continue;
            sends(opcode_close, frame.payload);
            return static_cast<int>(number_in(frame.payload.substr(0, 2)));
        }
    } catch (const std::runtime_error&) {
        return 0;
    }
}

std::string member(std::string_view name, std::string_view message) {
    const std::string key = "\"" + std::string{name} + "\":";
    auto begin = message.find(key);
    if (begin == message.npos) return {};
    begin += key.size();
    if (message[begin] != '"') return std::string{message.substr(begin, message.find_first_of(",}]", begin) - begin)};
    return std::string{message.substr(begin + 1, message.find('"', begin + 1) - begin - 1)};
}

}  // namespace quizroom::tests
