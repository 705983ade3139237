#include "net/http_message.hpp"

#include <array>

namespace quizroom::net {
namespace {

using namespace std::string_view_literals;

// Pages run only what this server serves, talk only to it, and stand in nobody's frame.
constexpr auto security_headers =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"sv;

std::string_view reason_of(int status) {
    constexpr std::array reasons{std::pair{200, "OK"sv},
                                 std::pair{201, "Created"sv},
                                 std::pair{304, "Not Modified"sv},
                                 std::pair{400, "Bad Request"sv},
                                 std::pair{401, "Unauthorized"sv},
                                 std::pair{403, "Forbidden"sv},
                                 std::pair{404, "Not Found"sv},
                                 std::pair{405, "Method Not Allowed"sv},
                                 std::pair{413, "Content Too Large"sv},
                                 std::pair{422, "Unprocessable Content"sv},
                                 std::pair{426, "Upgrade Required"sv},
                                 std::pair{429, "Too Many Requests"sv},
                                 std::pair{431, "Request Header Fields Too Large"sv},
                                 std::pair{503, "Service Unavailable"sv}};
    for (const auto& [known, reason] : reasons) {
        if (known == status) return reason;
    }
    return "Error";
}

}  // namespace

std::string head_of(const HttpResponse& response, std::string_view connection) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    const auto line = [&head](std::string_view name, std::string_view value) { head.append(name).append(": ").append(value).append("\r\n"); };
    head.append(reason_of(response.status)).append("\r\n");
    head.append(security_headers);
    line("Connection", connection);
    line("Content-Type", response.content_type);
    if (response.status != 304) line("Content-Length", std::to_string(response.body->size()));
    for (const auto& [name, value] : response.headers) line(name, value);
    return head + "\r\n";
}

}  // namespace quizroom::net
