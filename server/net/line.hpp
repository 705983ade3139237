// Between a session and its conversation when they live on different cores. It has two ends: home speaks to the session
// through it as to any connection; what comes the other way is carried by `Core`.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "net/ear.hpp"
#include "net/errands.hpp"

namespace quizroom::net {

class Core;

class Line : public rooms::Connection {
public:
    Line(Core& core, Caller& caller, std::string address) : core_(core), caller_(&caller), address_(std::move(address)) {}

    std::size_t place = 0;  // among its core's

    // At home, from the session's first message to its leaving.
    void hear(rooms::Registry& registry, const protocol::ClientMessage& message, Circumstances circumstances);
    void leave(quiz::Instant now);
    using Connection::deliver;
    void deliver(rooms::Documents documents) override;
    bool is_waiting(rooms::Slot slot) const override;
    void dismiss(protocol::Frame goodbye, int close_code) override;

    // On the session's core.
    /// Nothing when the session has ended: what comes too late reaches nobody.
    Caller* caller() const { return caller_; }
    void end() { caller_ = nullptr; }
    void pass_on(rooms::Documents documents);
    void look_for_rows();

private:
    Core& core_;

    // Home's.
    std::optional<Conversation> conversation_;
    std::uint32_t rows_handed_over_ = 0;  // frames of roster rows

    // The core's.
    Caller* caller_;
    std::string address_;  // home reads it, once
    std::uint32_t rows_taken_ = 0;

    std::atomic<std::uint32_t> rows_gone_{0};  // frames of rows that do not wait any more
};

}  // namespace quizroom::net
