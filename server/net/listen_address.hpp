// An address and a port to listen on, as people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quizroom::net {

struct ListenAddress {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  // 0: any free one
};

/// "0.0.0.0:8080", "[::]:8080", "localhost:0"; nothing for anything else.
std::optional<ListenAddress> read_listen_address(std::string_view text);

/// "http://127.0.0.1:8080"
std::string url_of(const ListenAddress& address);

}  // namespace quizroom::net
