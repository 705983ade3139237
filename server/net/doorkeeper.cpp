#include "net/doorkeeper.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace quizroom::net {
namespace {

constexpr std::size_t hops_max = 32;

std::string lower_case(std::string_view text) {
    std::string lower{text};
    for (auto& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// An address in one spelling: "::ffff:10.0.0.1" is "10.0.0.1". Nothing when it is none.
std::optional<std::string> canonical(std::string_view address) {
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> text{};
    const std::string terminated{address};
    if (inet_pton(AF_INET, terminated.c_str(), bytes.data()) == 1) return inet_ntop(AF_INET, bytes.data(), text.data(), text.size());
    if (inet_pton(AF_INET6, terminated.c_str(), bytes.data()) != 1) return std::nullopt;
    constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::memcmp(bytes.data(), mapped.data(), mapped.size()) == 0) return inet_ntop(AF_INET, bytes.data() + 12, text.data(), text.size());
    return inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
}

std::string household_of(const std::string& address) {
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    std::array<char, INET6_ADDRSTRLEN> text{};
    return inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
}

}  // namespace

bool is_address(std::string_view text) { return canonical(text).has_value(); }

std::string origin_of(std::string_view url) {
    const auto scheme_end = url.find("://");
    if (scheme_end == url.npos) return {};
    const std::string scheme = lower_case(url.substr(0, scheme_end));
    if (scheme != "http" && scheme != "https") return {};
    const auto rest = url.substr(scheme_end + 3);
    std::string authority = lower_case(rest.substr(0, rest.find_first_of("/?#")));
    const std::string_view usual_port = scheme == "http" ? ":80" : ":443";
    if (authority.ends_with(usual_port)) authority.resize(authority.size() - usual_port.size());
    if (authority.empty()) return {};
    return scheme + "://" + authority;
}

Doorkeeper::Doorkeeper(Rules rules) : public_origin_(origin_of(rules.public_url)) {
    for (const auto& proxy : rules.trusted_proxies) {
        if (auto address = canonical(proxy)) trusted_proxies_.push_back(std::move(*address));
    }
}

bool Doorkeeper::admits_origin(const Arrival& arrival) const {
    if (arrival.origin.empty()) return true;
    const std::string origin = origin_of(arrival.origin);
    if (origin.empty()) return false;
    if (!public_origin_.empty()) return origin == public_origin_;
    const bool from_proxy = trusts(arrival.peer_address) && !arrival.forwarded_proto.empty();
    const auto scheme = from_proxy ? std::string{arrival.forwarded_proto} : origin.substr(0, origin.find(':'));
    return origin == origin_of(scheme + "://" + std::string{arrival.host});
}

std::string Doorkeeper::address_of(const Arrival& arrival) const {
    std::string address = canonical(arrival.peer_address).value_or("unknown");
    auto hops = arrival.forwarded_for;
    // From the nearest hop outwards; the first one that is no proxy of ours is as far as the words can be believed.
    for (std::size_t hop = 0; hop < hops_max && trusts(address) && !hops.empty(); ++hop) {
        const auto comma = hops.rfind(',');
        const auto nearest = canonical(trimmed(comma == hops.npos ? hops : hops.substr(comma + 1)));
        hops = comma == hops.npos ? std::string_view{} : hops.substr(0, comma);
        if (!nearest) break;
        address = *nearest;
    }
    return household_of(address);
}

bool Doorkeeper::trusts(std::string_view address) const {
    const auto known = canonical(address);
    return known && std::find(trusted_proxies_.begin(), trusted_proxies_.end(), *known) != trusted_proxies_.end();
}

}  // namespace quizroom::net
