// The HTTP messages of protocol/messages.ts as text. It reads and writes; what is allowed is decided elsewhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "packs/library.hpp"
#include "quiz/room.hpp"
#include "rooms/registry.hpp"

namespace quizroom::net {

std::string pack_list(const packs::Library& library);
std::string room_summary(const rooms::RoomLine& line, std::string_view join_url);
/// `losses` are sentences about what damage has cost.
std::string room_list(const std::vector<rooms::RoomLine>& lines, const std::vector<std::string>& losses, std::string_view join_url);
std::string http_refused(std::string_view code, std::string_view message);

/// What POST /api/rooms asks for.
struct OpenRoom {
    static constexpr std::size_t chapters_max = 1'000;

    std::string request_id;
    std::string pack;
    std::vector<std::size_t> chapters;  // empty for all
    quiz::Settings settings;
};

/// The request, or one sentence that names what is wrong with it.
std::variant<OpenRoom, std::string> read_open_room(std::string_view body);

}  // namespace quizroom::net
