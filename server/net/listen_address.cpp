#include "net/listen_address.hpp"

#include <charconv>

#include "net/doorkeeper.hpp"

namespace quizroom::net {

std::optional<ListenAddress> read_listen_address(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == text.npos) return std::nullopt;
    auto host = text.substr(0, colon);
    const auto digits = text.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool is_port = error == std::errc{} && end == digits.data() + digits.size();
    if (!is_port || !is_address(host)) return std::nullopt;
    return ListenAddress{std::string{host}, port};
}

std::string url_of(const ListenAddress& address) {
    const bool is_v6 = address.address.find(':') != std::string::npos;
    return "http://" + (is_v6 ? "[" + address.address + "]" : address.address) + ":" + std::to_string(address.port);
}

}  // namespace quizroom::net
