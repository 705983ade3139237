#include "load/wire/address.hpp"

#include <arpa/inet.h>
#include <netdb.h>

#include <charconv>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace quizroom::load {
namespace {

constexpr std::size_t sources_max = 200;

std::runtime_error no_address(std::string_view url, const std::string& why) {
    std::string sentence{'"'};
    sentence.append(url).append("\" ").append(why).append("; write --url like http://127.0.0.1:8080");
    return std::runtime_error{sentence};
}

std::string_view without_scheme(std::string_view url) {
    for (const std::string_view scheme : {"http://", "ws://"})
        if (url.starts_with(scheme)) return url.substr(scheme.size());
    if (url.starts_with("https://") || url.starts_with("wss://"))
        throw no_address(url, "is encrypted, which this tool does not speak: name the server behind the proxy");
    throw no_address(url, "is no web address");
}

/// The resolver would take 83635 for 18099.
bool is_port(std::string_view text) {
    std::uint32_t port = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), port);
    return failed == std::errc{} && end == text.data() + text.size() && port >= 1 && port <= 65'535;
}

}  // namespace

bool Address::is_loopback() const {
    if (socket.ss_family != AF_INET) return false;
    sockaddr_in inet{};
    std::memcpy(&inet, &socket, sizeof inet);
    return (ntohl(inet.sin_addr.s_addr) >> 24U) == 127;
}

Address address_of(std::string_view url) {
    auto rest = without_scheme(url);
    rest = rest.substr(0, rest.find('/'));
    const auto colon = rest.ends_with(']') ? std::string_view::npos : rest.rfind(':');
    std::string name{rest.substr(0, colon)};
    const std::string port{colon == std::string_view::npos ? "80" : rest.substr(colon + 1)};
    if (!is_port(port)) throw no_address(url, "has the port \"" + port + "\", which is none from 1 to 65535");
    if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);

    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int failed = getaddrinfo(name.c_str(), port.c_str(), &wanted, &found); failed != 0) throw no_address(url, gai_strerror(failed));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> guard{found, freeaddrinfo};
    Address address;
    address.size = found->ai_addrlen;
    std::memcpy(&address.socket, found->ai_addr, found->ai_addrlen);
    address.host = rest;
    return address;
}

sockaddr_in source_of(std::size_t client, std::uint8_t net) {
    sockaddr_in source{};
    source.sin_family = AF_INET;
    const auto last = static_cast<std::uint32_t>(1 + client / clients_per_source % sources_max);
    source.sin_addr.s_addr = htonl(0x7F000000U | (std::uint32_t{net} << 8U) | last);
    return source;
}

}  // namespace quizroom::load
