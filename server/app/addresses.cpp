#include "app/addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <memory>

namespace quizroom::app {
namespace {

bool is_private(const std::string& address) { return address.starts_with("192.168.") || address.starts_with("10.") || address.starts_with("172."); }

}  // namespace

std::vector<std::string> lan_addresses() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner{first, &freeifaddrs};
    std::vector<std::string> addresses;
    for (const auto* one = first; one; one = one->ifa_next) {
        const bool is_reachable = (one->ifa_flags & IFF_UP) && !(one->ifa_flags & IFF_LOOPBACK);
        if (!is_reachable || !one->ifa_addr || one->ifa_addr->sa_family != AF_INET) continue;
        std::array<char, INET_ADDRSTRLEN> text{};
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr, text.data(), text.size());
        addresses.emplace_back(text.data());
    }
    std::stable_partition(addresses.begin(), addresses.end(), is_private);
    return addresses;
}

}  // namespace quizroom::app
