// One text message as it goes over the wire, framed once and shared by all its readers (RFC 6455, section 5.2).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quizroom::protocol {

/// A complete, unmasked, final text frame: header and payload.
using Frame = std::shared_ptr<const std::string>;

Frame framed(std::string text);

/// The payload of a frame made by `framed`.
std::string_view payload_of(const Frame& frame);

}  // namespace quizroom::protocol
