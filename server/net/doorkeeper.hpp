// Who stands at the door: which address a request really comes from, and whether the page it comes from is one of ours.
// It knows no sockets and no rooms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quizroom::net {

/// "https://Quiz.example.org:443/path" becomes "https://quiz.example.org"; empty when it is no http or https address.
std::string origin_of(std::string_view url);

/// Whether this is an IPv4 or IPv6 address, without brackets.
bool is_address(std::string_view text);

/// What a connection and its request say about where they come from.
struct Arrival {
    std::string_view peer_address;
    std::string_view host;
    std::string_view origin;           // empty when absent
    std::string_view forwarded_for;    // X-Forwarded-For, believed only from a trusted proxy
    std::string_view forwarded_proto;  // X-Forwarded-Proto, likewise
};

class Doorkeeper {
public:
    struct Rules {
        std::string public_url;                    // empty: a page's origin has to match the Host it was asked from
        std::vector<std::string> trusted_proxies;  // addresses
    };

    explicit Doorkeeper(Rules rules);

    /// An absent origin is let in: scripts have none, and what counts is the key in the first message.
    bool admits_origin(const Arrival& arrival) const;

    /// Where failures are counted: an IPv4 address, or the first 64 bits of an IPv6 one, which is what one household gets.
    std::string address_of(const Arrival& arrival) const;

private:
    bool trusts(std::string_view address) const;

    std::string public_origin_;
    std::vector<std::string> trusted_proxies_;
};

}  // namespace quizroom::net
