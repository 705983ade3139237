#include "app/kept_room.hpp"

#include <iostream>
#include <stdexcept>

namespace quizroom::app {

journal::History kept_room(const std::filesystem::path& data, const std::string& id_or_pin) {
    const journal::Reader reader{data};
    const auto id = reader.find_room(id_or_pin);
    if (id.empty()) throw std::runtime_error{"there is no room \"" + id_or_pin + "\" in " + data.string() + ": name it by its id or PIN"};
    auto history = reader.history(id);
    if (!history.failure.empty()) throw std::runtime_error{"the room cannot be read at this time (" + history.failure + "): try again"};
    if (history.records.empty()) throw std::runtime_error{"nothing of this room can be read. " + history.damage};
    if (!history.damage.empty()) std::cerr << "quizroom: " << history.damage << " What follows ends there.\n";
    return history;
}

}  // namespace quizroom::app
