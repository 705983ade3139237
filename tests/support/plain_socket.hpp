// A blocking TCP connection to this machine for tests: sends what it is told, reads what comes, and fails the test when
// nothing comes for a minute. It knows neither HTTP nor WebSocket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace quizroom::tests {

class PlainSocket {
public:
    struct From {
        std::string address = "127.0.0.1";
        int receive_buffer_bytes = 0;  // 0: as the system likes
    };

    explicit PlainSocket(std::uint16_t port);
    PlainSocket(std::uint16_t port, const From& from);
    ~PlainSocket();
    PlainSocket(PlainSocket&& other) noexcept;
    PlainSocket& operator=(PlainSocket&& other) = delete;

    void sends(std::string_view bytes);

    /// Reads exactly so many bytes; throws when the line ends before.
    std::string reads(std::size_t size);

    /// Reads up to and including `end`.
    std::string reads_until(std::string_view end);

    /// Everything up to the end of the line.
    std::string reads_to_the_end();

    /// Gone without a word: the peer sees a reset.
    void vanishes();

private:
    bool reads_more();

    int descriptor_ = -1;
    std::string unread_;
};

}  // namespace quizroom::tests
