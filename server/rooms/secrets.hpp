// Keys and their hashes: who may host, who may only watch, whose seat it is. It keeps nothing; it only computes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/client_message.hpp"
#include "protocol/server_message.hpp"
#include "quiz/seat.hpp"

namespace quizroom::rooms {

using protocol::Key256;

/// 256 bits from the operating system's secure source. Throws `std::runtime_error` when there is none.
Key256 random_key();

/// 64 bits from the same source.
std::uint64_t random_number();

/// SHA-256, so that a copied database opens no seat.
quiz::TokenHash hash_of(const Key256& token);

/// A room's own secret for hosts or screens: HMAC-SHA-256 of role and room under the server's host key. Derived, so it
/// survives a restart without being stored anywhere.
Key256 room_secret(const Key256& host_key, protocol::Role role, std::string_view room);

/// Takes the same time wherever two keys differ.
bool same_key(const Key256& left, const Key256& right);

std::string hexadecimal(const Key256& key);

/// From exactly 64 lower-case hexadecimal digits; false for anything else.
bool read_hexadecimal(std::string_view digits, Key256& key);

}  // namespace quizroom::rooms
