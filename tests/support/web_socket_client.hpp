// A WebSocket client for tests, straight from RFC 6455 on a plain socket, so that it can also do what no library lets one
// do. It answers pings like every library; the messages are its caller's affair.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "support/plain_socket.hpp"

namespace quizroom::tests {

class WebSocketClient {
public:
    /// Upgrades with no Origin and the subprotocol of ours. Throws when the server does not.
    explicit WebSocketClient(std::uint16_t port);
    WebSocketClient(std::uint16_t port, const PlainSocket::From& from);

    /// The server's answer to an upgrade with these further header lines, each ending in "\r\n".
    static std::string upgrade_answer(std::uint16_t port, std::string_view header_lines);

    const std::string& answer() const { return answer_; }

    void says(std::string_view text) { sends(1, text); }
    void sends(int opcode, std::string_view payload);

    /// The next message of this type; others before it are passed over. Throws when the line ends first.
    std::string hears(std::string_view type);

    /// Reads up to the server's close frame and answers it. Gives its code; 0 when the line ended without one.
    int hears_close();

    /// Answers so many further pings, and passes over everything else.
    void hears_pings(int count);

    /// Among what has been read so far.
    int pings_heard() const { return pings_heard_; }

    PlainSocket& socket() { return socket_; }

private:
    struct Frame {
        int opcode = 0;
        std::string payload;
    };
    Frame reads_frame();

    PlainSocket socket_;
    std::string answer_;
    int pings_heard_ = 0;
};

/// The text of a member whose value is a string or a number: member("seat", R"({"seat":3})") is "3".
std::string member(std::string_view name, std::string_view message);

}  // namespace quizroom::tests
