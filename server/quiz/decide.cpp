#include "quiz/decide.hpp"

#include <utility>

#include "quiz/rules.hpp"

namespace quizroom::quiz {

Decided decide(const Room& room, const Command& command, Instant now) {
    return std::visit([&](const auto& c) { return decide(room, c, now); }, command);
}

RoomOpened open_room(std::string id, std::string pin, std::shared_ptr<const Quiz> quiz, Settings settings) {
    return {std::move(id), std::move(pin), std::move(quiz), std::move(settings)};
}

}  // namespace quizroom::quiz
