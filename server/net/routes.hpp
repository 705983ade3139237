// What each HTTP address answers, and to whom. It knows no sockets and no library of HTTP.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "net/http_message.hpp"
#include "net/load.hpp"
#include "net/pictures.hpp"
#include "net/web_files.hpp"
#include "packs/library.hpp"
#include "rooms/failed_attempts.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

class Routes {
public:
    struct Parts {
        rooms::Registry& registry;
        const packs::Library& library;
        const WebFiles& files;
        Pictures& pictures;
        std::function<Load()> load;
        std::string join_url;
    };

    explicit Routes(Parts parts) : parts_(std::move(parts)) {}

    /// `respond` is called once: at once, or when a new room is on disk.
    void answer(const HttpRequest& request, quiz::Instant now, Respond respond);

private:
    enum class Access { allowed, wrong_key, has_to_wait };

    HttpResponse answer_page(const HttpRequest& request);
    void answer_api(const HttpRequest& request, quiz::Instant now, const Respond& respond);
    HttpResponse results(const HttpRequest& request, std::string_view room, std::string_view file) const;
    void open_room(const HttpRequest& request, quiz::Instant now, const Respond& respond);
    Access access(const HttpRequest& request, std::string_view room, quiz::Instant now);

    Parts parts_;
    rooms::FailedAttempts failed_attempts_;
};

/// A failure as the clients of /api read it.
HttpResponse refused(int status, std::string_view code, std::string_view message);

}  // namespace quizroom::net
