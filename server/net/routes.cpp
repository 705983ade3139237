#include "net/routes.hpp"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "net/api_text.hpp"
#include "net/metrics.hpp"
#include "reports/asked.hpp"
#include "reports/csv.hpp"
#include "reports/json.hpp"

namespace quizroom::net {
namespace {

constexpr std::string_view rooms_prefix = "/api/rooms/";

HttpResponse json(int status, std::string text) {
    auto response = plain_text(status, std::move(text));
    response.content_type = "application/json; charset=utf-8";
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

HttpResponse wrong_method(std::string_view path, std::string_view allowed) {
    auto response = path.starts_with("/api/") ? refused(405, "malformed-request", "This address answers other methods: see the Allow header.")
                                              : plain_text(405, "This address answers other methods: see the Allow header.\n");
    response.headers.emplace_back("Allow", allowed);
    return response;
}

HttpResponse not_opened(rooms::OpenRefusal refusal) {
    switch (refusal) {
        case rooms::OpenRefusal::no_questions:
            return refused(422, "pack-not-playable",
                           "There is no question to play in what was chosen. Choose a pack or chapters with ready questions.");
        case rooms::OpenRefusal::too_many_rooms:
            return refused(503, "too-many-rooms", "This server holds as many rooms as it can. End one that is over.");
        case rooms::OpenRefusal::cannot_save:
            break;
    }
    return refused(503, "cannot-save", "A new room cannot be saved: the server's disk is full or failing.");
}

HttpResponse no_results(const rooms::Registry::NoResults& none) {
    using Reason = rooms::Registry::NoResults::Reason;
    if (none.reason == Reason::no_such_room) return refused(404, "not-found", none.sentence);
    if (none.reason == Reason::not_now) return refused(503, "cannot-read", none.sentence);
    return refused(500, "damaged", none.sentence + " What can still be read is printed by: quizroom report");
}

std::optional<rooms::Key256> key_in(std::string_view authorization) {
    constexpr std::string_view scheme = "Bearer ";
    rooms::Key256 key{};
    if (!authorization.starts_with(scheme) || !rooms::read_hexadecimal(authorization.substr(scheme.size()), key)) return std::nullopt;
    return key;
}

HttpResponse has_to_wait() {
    auto response = refused(429, "too-many-attempts", "Too many wrong keys came from this address. Wait a minute, then try again.");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

HttpResponse wrong_key() {
    auto response = refused(401, "not-allowed", "This needs the instructor's key: open the host link that the server printed when it started.");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

}  // namespace

HttpResponse refused(int status, std::string_view code, std::string_view message) { return json(status, http_refused(code, message)); }

void Routes::answer(const HttpRequest& request, quiz::Instant now, Respond respond) {
    if (request.path().starts_with("/api/")) return answer_api(request, now, respond);
    respond(answer_page(request));
}

HttpResponse Routes::answer_page(const HttpRequest& request) {
    const auto path = request.path();
    if (!request.reads()) return wrong_method(path, "GET, HEAD");
    if (path.starts_with(Pictures::prefix)) return parts_.pictures.answer(request);
    if (path == "/healthz") return plain_text(200, "ok\n");
    if (path == "/metrics") return plain_text(200, metrics_text(parts_.registry.census(), parts_.load()));
    if (path == "/" && parts_.files.empty())
        return plain_text(503, "The pages of the web client are missing: build them, or name their folder with --web.\n");
    return parts_.files.answer(request);
}

void Routes::answer_api(const HttpRequest& request, quiz::Instant now, const Respond& respond) {
    const auto path = request.path();
    const auto rest = path.starts_with(rooms_prefix) ? path.substr(rooms_prefix.size()) : std::string_view{};
    const auto room = rest.substr(0, rest.find('/'));
    const auto allowed = access(request, room, now);
    if (allowed == Access::has_to_wait) return respond(has_to_wait());
    if (allowed == Access::wrong_key) return respond(wrong_key());
    if (!room.empty() && rest.size() > room.size()) return respond(results(request, room, rest.substr(room.size() + 1)));
    if (path == "/api/packs") return respond(request.reads() ? json(200, pack_list(parts_.library)) : wrong_method(path, "GET, HEAD"));
    if (path != "/api/rooms") return respond(refused(404, "not-found", "There is nothing at this address."));
    if (request.method == "POST") return open_room(request, now, respond);
    respond(request.reads() ? json(200, room_list(parts_.registry.list(now), parts_.registry.losses(), parts_.join_url))
                            : wrong_method(path, "GET, HEAD, POST"));
}

HttpResponse Routes::results(const HttpRequest& request, std::string_view room, std::string_view file) const {
    if (file != "results.csv" && file != "results.json" && file != "asked.json")
        return refused(404, "not-found", "There is nothing at this address.");
    if (!request.reads()) return wrong_method(request.path(), "GET, HEAD");
    const auto results = parts_.registry.results(room);
    if (const auto* none = std::get_if<rooms::Registry::NoResults>(&results)) return no_results(*none);
    const auto& played = std::get<quiz::Room>(results);
    if (file == "asked.json") return json(200, reports::asked_of(played));
    const bool wants_csv = file == "results.csv";
    auto response = json(200, wants_csv ? reports::csv_of(played) : reports::json_of(played));
    if (wants_csv) response.content_type = "text/csv; charset=utf-8";
    const std::string name = "quizroom-" + played.pin + (wants_csv ? ".csv" : ".json");
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return response;
}

void Routes::open_room(const HttpRequest& request, quiz::Instant now, const Respond& respond) {
    const auto read = read_open_room(request.body);
    if (const auto* wrong = std::get_if<std::string>(&read)) return respond(refused(400, "malformed-request", *wrong));
    const auto& wanted = std::get<OpenRoom>(read);
    const auto* pack = parts_.library.find(wanted.pack);
    if (!pack) return respond(refused(404, "not-found", "There is no pack with this id."));

    rooms::OpenRequest opening;
    opening.request_id = wanted.request_id;
    opening.quiz = std::make_shared<const quiz::Quiz>(packs::quiz_of(*pack, wanted.chapters));
    opening.settings = wanted.settings;
    opening.pictures = packs::pictures_of(*pack, *opening.quiz);
    parts_.registry.open(opening, now, [respond, join_url = parts_.join_url](rooms::Registry::Opened opened) {
        if (const auto* refusal = std::get_if<rooms::OpenRefusal>(&opened)) return respond(not_opened(*refusal));
        respond(json(201, room_summary(std::get<rooms::RoomLine>(opened), join_url)));
    });
}

Routes::Access Routes::access(const HttpRequest& request, std::string_view room, quiz::Instant now) {
    const auto key = key_in(request.authorization);
    const bool known = key && (room.empty() ? parts_.registry.is_host_key(*key) : parts_.registry.may_read_results(*key, room));
    if (known) return Access::allowed;  // 256 bits cannot be guessed, so whoever holds them need not wait for others
    if (failed_attempts_.wait(request.address, now)) return Access::has_to_wait;
    if (!request.authorization.empty()) failed_attempts_.count(request.address, now);
    return Access::wrong_key;
}

}  // namespace quizroom::net
