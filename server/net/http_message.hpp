// An HTTP request and its answer as the routes see them: text in, text out, no library's types.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quizroom::net {

struct HttpRequest {
    std::string method;
    std::string target;  // as sent: path and query
    std::string host;
    std::string origin;
    std::string authorization;
    std::string accept_encoding;
    std::string if_none_match;
    std::string body;
    std::string address;  // where failed attempts are counted

    std::string_view path() const { return std::string_view{target}.substr(0, target.find('?')); }
    bool reads() const { return method == "GET" || method == "HEAD"; }
};

struct HttpResponse {
    int status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    std::vector<std::pair<std::string_view, std::string>> headers;  // beside those that every answer has
    std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
};

/// Called once, now or later.
using Respond = std::function<void(HttpResponse)>;

inline HttpResponse plain_text(int status, std::string text) {
    HttpResponse response;
    response.status = status;
    response.body = std::make_shared<const std::string>(std::move(text));
    return response;
}

/// Status line and headers of an answer, security headers included. `connection` is "keep-alive" or "close".
std::string head_of(const HttpResponse& response, std::string_view connection);

}  // namespace quizroom::net
