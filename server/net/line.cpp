#include "net/line.hpp"

#include <algorithm>

#include "net/core.hpp"

namespace quizroom::net {
namespace {

bool has_rows(rooms::Documents documents) {
    return std::ranges::any_of(documents, [](const auto& document) { return document.slot == rooms::Slot::roster; });
}

}  // namespace

void Line::hear(rooms::Registry& registry, const protocol::ClientMessage& message, Circumstances circumstances) {
    if (!conversation_) conversation_.emplace(registry, *this, address_);
    const bool was_let_in = conversation_->role().has_value();
    conversation_->hear(message, circumstances);
    if (!was_let_in && conversation_->role()) core_.errands().add(Errand::let_in, *this, static_cast<int>(*conversation_->role()));
}

void Line::leave(quiz::Instant now) {
    if (conversation_) conversation_->leave(now);
    conversation_.reset();
    core_.errands().add(Errand::forget, *this);
}

void Line::deliver(rooms::Documents documents) {
    core_.errands().deliver(*this, documents);
    if (has_rows(documents)) ++rows_handed_over_;
}

/// Asked of hosts' rows only, which must not take each other's place: what is under way to the session waits, too.
bool Line::is_waiting(rooms::Slot slot) const {
    if (slot != rooms::Slot::roster || rows_gone_.load(std::memory_order_acquire) == rows_handed_over_) return false;
    core_.errands().add(Errand::look_for_rows, const_cast<Line&>(*this));
    return true;
}

void Line::dismiss(protocol::Frame goodbye, int close_code) { core_.errands().dismiss(*this, std::move(goodbye), close_code); }

void Line::pass_on(rooms::Documents documents) {
    if (caller_) caller_->deliver(documents);
    if (!has_rows(documents)) return;
    ++rows_taken_;
    look_for_rows();
}

void Line::look_for_rows() {
    if (!caller_ || !caller_->is_waiting(rooms::Slot::roster)) rows_gone_.store(rows_taken_, std::memory_order_release);
}

}  // namespace quizroom::net
