#include "load/host.hpp"

namespace quizroom::load {

std::string next_move(const Json& room) {
    const auto& phase = room.at("phase").get_ref<const std::string&>();
    if (phase == "asking") return "close";
    if (phase == "closed") return "reveal";
    if (phase == "revealed") return "show-standings";
    if (phase == "finished") return "";
    return room.at("host").contains("next") ? "ask" : "end";
}

Host::Host(Client::Surroundings surroundings, WatcherKey key, Records& records, Dice dice)
    : key_(std::move(key)), records_(records), dice_(dice), pause_(surroundings.context.get_executor()), client_(surroundings, *this, dice) {}

void Host::play(const Patience& patience) { patience_ = patience; }

void Host::rest() {
    patience_.reset();
    pause_.cancel();
}

void Host::sees(const Json& document) {
    if (document.at("type") != "me") records_.ledger.note_shown("the host", document);
    const auto* room = client_.held("room");
    if (!patience_ || !room || client_.is_busy()) return;
    const auto step = room->at("step").get<std::uint64_t>();
    if (step == step_ || (room->at("phase") == "lobby" && !is_lobby_full())) return;
    step_ = step;
    move_on_after(room->at("phase") == "asking" ? patience_->question_for : dice_.part_of(patience_->phase_at_most));
}

bool Host::is_lobby_full() const {
    const auto* tally = client_.held("tally");
    return tally && tally->at("joined") >= patience_->students;
}

void Host::move_on_after(Milliseconds pause) {
    pause_.expires_after(pause);
    pause_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) move_on();
    });
}

/// Pressed on what is shown now: if the game has moved on by itself meanwhile, its next step gets its own pause.
void Host::move_on() {
    const auto& room = *client_.held("room");
    if (room.at("step") != step_) return;
    const auto move = next_move(room);
    if (move == "ask" && room.at("host").at("next").at("kind") != "slide") records_.times.note_asked();
    if (!move.empty()) client_.command({{"type", move}, {"step", room.at("step")}});
}

void Host::learns(const Json&, const std::string&) {}

}  // namespace quizroom::load
