// What a teacher's page asks over HTTP. One request a connection, and waiting for the answer: it is used between scenes.
#pragma once

#include "load/asio.hpp"
#include "load/json.hpp"

namespace quizroom::load {

struct HttpAnswer {
    int status = 0;
    std::string body;
};

struct HttpRequest {
    std::string path;
    std::string key;   // the bearer's; empty for none
    std::string body;  // empty: GET, else POST
};

/// Throws when nobody answers.
HttpAnswer ask(Endpoint server, const HttpRequest& request);

/// Opens a room on the first pack that is offered: a RoomSummary, or what the server answered instead.
HttpAnswer open_room(Endpoint server, const std::string& host_key, const std::string& request_id);

}  // namespace quizroom::load
