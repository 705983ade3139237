#include "counts/line.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace quizroom::counts {

Line::Line(net::Traffic& traffic) : outbox_(ends_.server, traffic) {}

Line::~Line() {
    ::close(ends_.server);
    ::close(ends_.client);
}

Line::Ends Line::connected() {
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data()) != 0)
        throw std::system_error{errno, std::generic_category(), "no more sockets: `ulimit -n` has to allow two for each student"};
    return {pair[0], pair[1]};
}

void Line::dismiss(protocol::Frame goodbye, int close_code) {
    throw std::logic_error{"somebody was sent away with code " + std::to_string(close_code) + ": " + std::string{protocol::payload_of(goodbye)}};
}

std::string Line::drain() {
    std::string received;
    std::array<char, 16 * 1024> part;
    for (;;) {
        const auto size = ::recv(ends_.client, part.data(), part.size(), 0);
        if (size > 0) {
            received.append(part.data(), static_cast<std::size_t>(size));
        } else if (outbox_.has_backlog()) {
            outbox_.drain();
        } else {
            return received;
        }
    }
}

}  // namespace quizroom::counts
