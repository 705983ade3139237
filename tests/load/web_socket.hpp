// One WebSocket to the server. Beast does the work and stays behind this header, because it is slow to build. What the
// texts mean is its caller's affair.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "load/asio.hpp"

namespace quizroom::load {

class WebSocket {
public:
    explicit WebSocket(asio::io_context& context);
    ~WebSocket();
    WebSocket(const WebSocket&) = delete;
    WebSocket& operator=(const WebSocket&) = delete;

    /// Less than the system would take in for us: a reader that stops is felt sooner by whoever writes. Before `open`.
    void take_in_at_most(int bytes) { receive_buffer_bytes_ = bytes; }

    /// False when nobody is there, or somebody who does not speak quizroom.v1.
    Task<bool> open(Endpoint server);

    /// The next text, good until the next `read`; nothing when the connection has ended. Pings are answered meanwhile.
    Task<std::optional<std::string_view>> read();

    /// Leaves as soon as what was sent before has left; lost when the line breaks, which `read` tells.
    void send(std::string text);

    /// Says that we are done; `read` ends a little later.
    void close();

    /// Gone without a word; `read` and `open` end at once.
    void cut();

    /// The code the server closed with; 0 when the line broke.
    int close_code() const;

private:
    struct Line;
    static void write_on(const std::shared_ptr<Line>& line);

    std::shared_ptr<Line> line_;  // shared with the writes under way, which may end after us
    int receive_buffer_bytes_ = 0;
};

}  // namespace quizroom::load
