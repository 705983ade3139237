#include <utility>

#include "rooms/registry.hpp"

namespace quizroom::rooms {
namespace {

protocol::HostMessage with_drawn_seed(protocol::HostMessage message, const std::function<std::uint64_t()>& random) {
    if (auto* ask = std::get_if<quiz::AskNext>(&message.command)) ask->seed = random();
    return message;
}

}  // namespace

Visit::Visit(Registry& registry, std::weak_ptr<LiveRoom> room, GuestId guest) : registry_(&registry), room_(std::move(room)), guest_(guest) {}

Visit::Visit(Visit&& other) noexcept : registry_(std::exchange(other.registry_, nullptr)), room_(std::move(other.room_)), guest_(other.guest_) {}

Visit& Visit::operator=(Visit&& other) noexcept {
    std::swap(registry_, other.registry_);
    std::swap(room_, other.room_);
    std::swap(guest_, other.guest_);
    return *this;
}

Visit::~Visit() {
    const auto room = room_.lock();
    leave(room ? room->room().recorded_at : quiz::Instant{});
}

void Visit::handle(const protocol::ClientMessage& message, quiz::Milliseconds allowance, quiz::Instant now) {
    const auto room = room_.lock();
    if (!room || room->has_failed()) return;  // it is about to rest, and whoever sent this sends it again
    if (const auto* answer = std::get_if<protocol::AnswerMessage>(&message)) room->answer(guest_, *answer, allowance, now);
    if (const auto* said = std::get_if<protocol::StudentMessage>(&message)) room->tell(guest_, *said, now);
    if (const auto* command = std::get_if<protocol::HostMessage>(&message))
        room->act(guest_, with_drawn_seed(*command, registry_->parts_.random), now);
    registry_->settle(room, now);
}

void Visit::leave(quiz::Instant now) {
    if (!registry_) return;
    if (const auto room = room_.lock()) {
        room->leave(guest_, now);
        registry_->settle(room, now);
    }
    registry_ = nullptr;
}

}  // namespace quizroom::rooms
